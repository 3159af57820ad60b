/** The script of a page did not arrive: no connection, or the product was renewed meanwhile. */
export class PageNotLoaded extends Error {}
