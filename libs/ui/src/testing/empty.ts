/** Stands for stylesheets and fonts in tests. */
export default {};
