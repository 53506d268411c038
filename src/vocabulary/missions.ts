/**
 * The official missions of local authorities' budgets.
 *
 * Source: D.Lgs. 23 giugno 2011, n. 118, allegato 14. Key: the two digits of the mission; value: its official name.
 */
export const MISSIONS: ReadonlyMap<string, string> = new Map([
  ['01', 'Servizi istituzionali, generali e di gestione'],
  ['02', 'Giustizia'],
  ['03', 'Ordine pubblico e sicurezza'],
  ['04', 'Istruzione e diritto allo studio'],
  ['05', 'Tutela e valorizzazione dei beni e attività culturali'],
  ['06', 'Politiche giovanili, sport e tempo libero'],
  ['07', 'Turismo'],
  ['08', 'Assetto del territorio ed edilizia abitativa'],
  ['09', "Sviluppo sostenibile e tutela del territorio e dell'ambiente"],
  ['10', 'Trasporti e diritto alla mobilità'],
  ['11', 'Soccorso civile'],
  ['12', 'Diritti sociali, politiche sociali e famiglia'],
  ['13', 'Tutela della salute'],
  ['14', 'Sviluppo economico e competitività'],
  ['15', 'Politiche per il lavoro e la formazione professionale'],
  ['16', 'Agricoltura, politiche agroalimentari e pesca'],
  ['17', 'Energia e diversificazione delle fonti energetiche'],
  ['18', 'Relazioni con le altre autonomie territoriali e locali'],
  ['19', 'Relazioni internazionali'],
  ['20', 'Fondi e accantonamenti'],
  ['50', 'Debito pubblico'],
  ['60', 'Anticipazioni finanziarie'],
  ['99', 'Servizi per conto terzi'],
]);
