"""Reading the files of banks: one module per format, one shape for what is in them."""
