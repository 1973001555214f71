package dev.stoa.application.catalog.feed;

/// What the rows of a feed mean.
public enum FeedFormat {
    /// One product a row: `sku,name,description,price,currency,category,merchant,tags,stock`.
    PRODUCTS,
    /// One sale a row: `InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country`; the
    /// products
    /// are gathered from their sales.
    ONLINE_RETAIL
}
