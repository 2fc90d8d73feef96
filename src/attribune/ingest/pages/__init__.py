"""Pages of a PDF: their lines with the places where they stand, and the paragraphs that these make."""
