import type { ErrorObject } from 'ajv';

/** A compiled schema; after it returned false, `errors` says why. */
export interface Validator {
  (value: unknown): boolean;
  errors?: ErrorObject[] | null;
}

export declare const validateCompetencyFramework: Validator;
export declare const validateGlossary: Validator;
export declare const validatePackTemplateFrontmatter: Validator;
export declare const validateRoleFrontmatter: Validator;
export declare const validateStandards: Validator;
export declare const validateThemeFile: Validator;
export declare const validateWorkspaceFile: Validator;
