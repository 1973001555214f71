package dev.stoa.domain.catalog;

import dev.stoa.domain.PageRequest;

/// Full-text search over the active products of [Products]: words, beginnings of words, misspelt words.
///
/// Texts and queries are cut into words by [SearchText#words]; [ProductWords] says which words of a product are
/// strong and
/// which are weak. A searched word meets a word that
/// equals it, or that begins with it if it has two characters or more. If it meets no word of any active product,
/// it is read as a misspelling and meets the words that [Typos#mayMean] allows instead.
///
/// A product is found if every searched word meets one of its words and it passes the filters. Each searched word
/// scores its best meeting:
///
/// | | strong word | weak word |
/// |---|---|---|
/// | equal | 6 | 3 |
/// | beginning | 4 | 2 |
/// | misspelt | 2 | 1 |
///
/// Results are in order of their summed score, highest first; then by folded name ([SearchText#sortKey]) and by id,
/// both
/// in byte order. A blank query finds every active product that passes the filters, with score 0; a query that is
/// not blank but holds no word finds nothing.
public interface ProductSearch {

    int EQUAL = 3;
    int BEGINNING = 2;
    int MISSPELT = 1;

    /// A meeting with a strong word scores this many times a meeting with a weak one.
    int STRONG = 2;

    int MIN_PREFIX = 2;

    /// One page of what is found, as of one moment: a product is found by its new words and never again by its old
    /// ones from the moment its change is visible in [Products].
    ///
    /// Pages continue by score, name and id of the last result.
    ///
    /// @throws dev.stoa.domain.InvalidInputException if `request.after()` was not made by this method
    /// @throws dev.stoa.domain.BackendException when the backend is down
    SearchResult search(SearchQuery query, PageRequest request);
}
