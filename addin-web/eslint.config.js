import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["src/api/contract.ts"] },
  ...tseslint.configs.strict,
  {
    plugins: { "react-hooks": reactHooks },
    rules: {
      "@typescript-eslint/no-invalid-void-type": "off",
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      // Where the type can't know what the code before it has made sure of.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "max-lines": ["error", 350],
      complexity: ["error", 20],
    },
  },
  // One line a text: as long as there are texts.
  { files: ["src/i18n/*.ts"], rules: { "max-lines": "off" } },
);
