"""Reports to owners, funds and the board, on paper, as spreadsheets and for other programs."""
