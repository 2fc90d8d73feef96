"""Stage 8: records in the forms that others read; one format a module."""
