// Browser code of the whole product; each island is a custom element beside the page it serves.
