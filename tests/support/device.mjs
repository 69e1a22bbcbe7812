// What the browser holds for the site: looked at from outside the app, and never changed.

/** The assessments in IndexedDB, each with its record parsed. Makes no database where there is none. */
export function keptOnDevice(page) {
  return page.evaluate(async () => {
    const NAME = "yot-self-assessment";
    const there = (await indexedDB.databases()).some(({ name }) => name === NAME);
    if (!there) return [];
    const done = (request) =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open(NAME));
    try {
      const all = await done(database.transaction("assessments").objectStore("assessments").getAll());
      return all.map((kept) => ({ ...kept, record: JSON.parse(kept.file).assessment }));
    } finally {
      database.close();
    }
  });
}

/** The record of one kept assessment. */
export async function keptRecord(page, id) {
  return (await keptOnDevice(page)).find((kept) => kept.id === id)?.record;
}

/** Everything in localStorage. */
export function localStorageOf(page) {
  return page.evaluate(() => ({ ...localStorage }));
}
