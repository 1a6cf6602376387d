"""The figures that tell how a development is doing."""
