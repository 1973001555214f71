package dev.stoa.outbound.http;

import java.net.InetAddress;

/// A range of addresses such as `10.0.0.0/8`.
record Network(InetAddress first, int bits) {

    static Network of(String text) {
        String[] parts = text.split("/", 2);
        return new Network(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] theirs = address.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += Byte.SIZE) {
            int unused = Math.max(0, Byte.SIZE - (bits - bit));
            if ((mine[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) >> unused != 0) {
                return false;
            }
        }
        return true;
    }
}
