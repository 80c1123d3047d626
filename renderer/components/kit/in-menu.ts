import { createContext } from 'react';

/** True for what stands in a menu. */
export const InMenu = createContext(false);
