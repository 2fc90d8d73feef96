"""The lab: corpora, training, export and scoring of the model; the product never imports it."""
