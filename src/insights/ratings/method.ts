/** Version of the method: changed with anything that changes a grade. */
export const METHOD = "ratings-1";
