package dev.stoa.outbound.http;

import java.net.InetAddress;

/// How far calls may go. Unencrypted they never leave this machine.
public enum Reach {
    /// `https` to the public internet, for addresses that strangers chose.
    PUBLIC {
        @Override
        boolean allows(boolean encrypted, InetAddress address) {
            return encrypted && PublicAddresses.contain(address);
        }
    },
    /// That, and this machine in clear too: for development and tests.
    PUBLIC_AND_LOOPBACK {
        @Override
        boolean allows(boolean encrypted, InetAddress address) {
            return address.isLoopbackAddress() || PUBLIC.allows(encrypted, address);
        }
    },
    /// Wherever the operator says.
    ANYWHERE {
        @Override
        boolean allows(boolean encrypted, InetAddress address) {
            return encrypted || address.isLoopbackAddress();
        }
    };

    abstract boolean allows(boolean encrypted, InetAddress address);
}
