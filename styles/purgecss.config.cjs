// What the stylesheet keeps of GOV.UK Frontend: rules whose classes stand somewhere in the app. Our own rules all stay.

module.exports = {
  content: ["src/**/*.rs", "src/**/*.html", "index.html"],
  defaultExtractor: (text) => text.match(/[\w!-]+/g) ?? [],
  // Addresses that links are printed with are not known here.
  dynamicAttributes: ["href"],
  safelist: {
    standard: [
      // Names that src/components puts together: `govuk-tag--{colour}`, `govuk-{kind}__item` and the like.
      /^govuk-(button|tag)--/,
      /^govuk-(checkboxes|radios)__/,
    ],
    // A selector with one of our names stays, whatever else is in it.
    greedy: [/^app-/],
  },
};
