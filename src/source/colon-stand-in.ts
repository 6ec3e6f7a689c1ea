/** Stands for a colon that belonged inside quotes; as long as a colon, so that offsets stay true. */
export const colonStandIn = '\uE03A';
