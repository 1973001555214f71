package dev.stoa.domain.event;

import java.util.List;

/// How far a group is.
public record GroupState(GroupName group, List<PartitionState> partitions) {

    public GroupState {
        partitions = List.copyOf(partitions);
    }

    /// How many events the group has not handled.
    public long lag() {
        return partitions.stream().mapToLong(PartitionState::lag).sum();
    }
}
