"""The register: what became of every barrier over the waves, and in what order to look at them."""
