"""Word documents: the archive, its styles, and the paragraphs of its main part."""
