package dev.stoa.benchmarks.call;

import dev.stoa.benchmarks.Plan;
import dev.stoa.benchmarks.call.Crowd.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One kind of call of a port, beside the driver alone.
record CallCase(CallRow row, Work own, Work floor) {

    static final List<String> HEAD =
            List.of("call", "per second", "p50 ms", "p99 ms", "floor per second", "ratio", "target", "");

    /// By turns, so that whatever else the machine does hits both.
    List<String> measure(Plan plan, Crowd crowd) {
        Duration round = plan.callRound();
        crowd.run(round, own);
        crowd.run(round, floor);
        List<CallResult> owns = new ArrayList<>();
        List<CallResult> floors = new ArrayList<>();
        for (int n = 0; n < plan.rounds(); n++) {
            owns.add(crowd.run(round, own));
            floors.add(crowd.run(round, floor));
        }
        return cells(
                CallResult.median(owns).times(row.things()),
                CallResult.median(floors).times(row.things()));
    }

    private List<String> cells(CallResult result, CallResult beside) {
        double ratio = result.perSecond() / beside.perSecond();
        return List.of(
                row.work(),
                String.format(Locale.ROOT, "%,.0f", result.perSecond()),
                String.format(Locale.ROOT, "%.2f", result.p50Millis()),
                String.format(Locale.ROOT, "%.2f", result.p99Millis()),
                String.format(Locale.ROOT, "%,.0f", beside.perSecond()),
                String.format(Locale.ROOT, "%.2f", ratio),
                row.aim().text(),
                row.aim().verdict(result, ratio));
    }
}
