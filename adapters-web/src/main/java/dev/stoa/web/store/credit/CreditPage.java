package dev.stoa.web.store.credit;

import dev.stoa.web.Frame;
import dev.stoa.web.Pager;
import java.util.List;

/// The ledger of one's credit, newest first.
///
/// @param balances by currency; none on later pages
public record CreditPage(Frame frame, List<String> balances, List<CreditRow> entries, Pager pager) {}
