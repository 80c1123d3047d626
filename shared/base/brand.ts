declare const brand: unique symbol;

/** A `T` that only a parser of `Name` hands out, so that two ids of different kinds never mix. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
