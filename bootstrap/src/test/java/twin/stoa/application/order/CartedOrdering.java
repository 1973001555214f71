package twin.stoa.application.order;

import java.util.List;
import twin.stoa.application.cart.DrivenCarting;

/// A use case that knows the use case that knows it.
public record CartedOrdering(List<DrivenCarting> carting) {}
