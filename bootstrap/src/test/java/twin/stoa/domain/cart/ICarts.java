package twin.stoa.domain.cart;

import java.util.concurrent.CompletableFuture;

/// A port with a letter before its name, too many methods and a future.
public interface ICarts {

    CompletableFuture<String> one();

    void two();

    void three();

    void four();

    void five();

    void six();

    void seven();

    void eight();

    void nine();
}
