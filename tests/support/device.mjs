// What the browser holds for the site: looked at from outside the app, and never changed.

/** The assessments in IndexedDB, each with its record parsed, without copies put aside. Makes no database where there is none. */
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
      return all.filter(({ id }) => !id.startsWith("aside.")).map((kept) => ({ ...kept, record: JSON.parse(kept.file).assessment }));
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

/** What the database has, as it is, whole or not: values by their keys. */
export async function rawDevice(page) {
  return new Map(await page.evaluate(async () => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const store = database.transaction("assessments").objectStore("assessments");
    const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
    database.close();
    return keys.map((key, at) => [key, values[at]]);
  }));
}

/** Puts back what the database and localStorage had, or something damaged: the only functions here that change anything. */
export function setsDevice(page, values, local) {
  return page.evaluate(async ([values, local]) => {
    const done = (request) => new Promise((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await done(indexedDB.open("yot-self-assessment"));
    const transaction = database.transaction("assessments", "readwrite");
    const store = transaction.objectStore("assessments");
    store.clear();
    for (const [key, value] of values) store.put(value, key);
    await new Promise((resolve) => (transaction.oncomplete = resolve));
    database.close();
    localStorage.clear();
    for (const [key, value] of Object.entries(local)) localStorage.setItem(key, value);
  }, [[...values], local]);
}
