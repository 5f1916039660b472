"""The words of the product: frozen, typed records that know nothing of the rest of the program."""
