type Counted = { withAccount: number; checked: number; inForce: number };

/** Nobody looked in vain: a list of those that have an account would make every share 1. */
export const onlyThoseWithOne = ({ withAccount, checked, inForce }: Counted): boolean =>
  checked > 0 && withAccount === checked && checked < inForce;
