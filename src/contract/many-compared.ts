/** From here on the compared are lines, since so many columns fit neither a screen nor a sheet. */
export const many = 7;
