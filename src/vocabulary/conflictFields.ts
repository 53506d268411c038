/** The fields of a record whose values may disagree, in the order in which a record tells of them. */
export const CONFLICT_FIELDS = [
  'title',
  'portfolio',
  'responsibilityCentre',
  'responsiblePerson',
  'publicValues',
  'linkedObjectives',
  'guidelines',
  'purpose',
  'status',
  'otherFields',
  'otherSections',
] as const;
