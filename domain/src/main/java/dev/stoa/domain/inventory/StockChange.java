package dev.stoa.domain.inventory;

/// What came of adjusting a stock.
public sealed interface StockChange {

    /// Done; this is the stock now.
    record Adjusted(Stock stock) implements StockChange {}

    /// It would have taken units that are reserved or that do not exist. Nothing changed.
    record NotEnough(Stock stock) implements StockChange {}
}
