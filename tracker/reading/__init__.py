"""From a file to clean text: PDF, Word, HTML, plain text and Markdown."""
