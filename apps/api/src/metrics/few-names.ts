/** Names that somebody outside chooses, at most so many: whoever invents more is told among "others". */
export class FewNames {
  private readonly known = new Set<string>();

  constructor(private readonly most: number) {}

  take(name: string): string {
    if (this.known.has(name)) return name;
    if (this.known.size >= this.most) return 'others';
    this.known.add(name);
    return name;
  }
}
