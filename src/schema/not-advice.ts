/** The one sentence that stands wherever the desk could be mistaken for an adviser. */
export const NOT_ADVICE = "Assay is for research, not advice: it shows what others wrote and what the data says, and leaves every decision to you.";
