/** Bytes an uploaded file may have; the page says so before it sends, the server refuses. */
export const MAX_UPLOAD_BYTES = 20 * 1024 * 1024;
