<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="it_IT">
<context>
    <name>CheckedDialog</name>
    <message>
        <source>The same tax code is in: {0}</source>
        <translation>Lo stesso codice fiscale è in: {0}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>{0} d</source>
        <translation>{0} gg</translation>
    </message>
    <message>
        <source>{0} in credit</source>
        <translation>{0} a credito</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Riguarda</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Scritto da</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Partecipanti</translation>
    </message>
    <message>
        <source>Follow-up by</source>
        <translation>Da seguire entro</translation>
    </message>
    <message>
        <source>Follow-up of</source>
        <translation>A cura di</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Riservatezza</translation>
    </message>
    <message>
        <source>Written on</source>
        <translation>Scritto il</translation>
    </message>
    <message>
        <source>Red: above the chosen benchmark. Double-click a figure to see how it is computed.</source>
        <translation>Rosso: sopra il riferimento scelto. Doppio clic su un valore per vedere come è calcolato.</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Alloggi</translation>
    </message>
    <message>
        <source>Arrears %</source>
        <translation>Morosità %</translation>
    </message>
    <message>
        <source>Vacancy %</source>
        <translation>Sfitto %</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Vacancy loss / month</source>
        <translation>Perdita da sfitto / mese</translation>
    </message>
    <message>
        <source>Vacant days of this month × the rent of the unit's last lease ÷ days of the month; units that were never let have no rent and count nothing.</source>
        <translation>Giorni di sfitto del mese × canone dell'ultimo contratto dell'alloggio ÷ giorni del mese; gli alloggi mai locati non hanno canone e non contano.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Charged in 12 months</source>
        <translation>Addebitato in 12 mesi</translation>
    </message>
    <message>
        <source>Days vacant</source>
        <translation>Giorni sfitto</translation>
    </message>
    <message>
        <source>Days available</source>
        <translation>Giorni disponibili</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Piani</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Separatore</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Alloggio</translation>
    </message>
    <message>
        <source>Stair</source>
        <translation>Scala</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>Interno</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>Occupant</source>
        <translation>Occupante</translation>
    </message>
    <message>
        <source>m²</source>
        <translation>m²</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Nucleo</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Keys returned</source>
        <translation>Riconsegna</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Above zero: owed by the household.</source>
        <translation>Sopra lo zero: a debito del nucleo.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Pertinenza</translation>
    </message>
    <message>
        <source>Number or place</source>
        <translation>Numero o posto</translation>
    </message>
    <message>
        <source>Down payment</source>
        <translation>Acconto</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N.</translation>
    </message>
    <message>
        <source>Next due day</source>
        <translation>Prossima</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Residuo</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Debito</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Concordato il</translation>
    </message>
    <message>
        <source>Drawn up on</source>
        <translation>Redatto il</translation>
    </message>
    <message>
        <source>Instalment</source>
        <translation>Rata</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>Pagata il</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagato</translation>
    </message>
    <message>
        <source>Late by</source>
        <translation>Ritardo</translation>
    </message>
    <message>
        <source>Payment reference</source>
        <translation>Causale</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Remaining then</source>
        <translation>Residuo allora</translation>
    </message>
    <message>
        <source>Plan under way</source>
        <translation>Piano in corso</translation>
    </message>
    <message>
        <source>Oldest due day</source>
        <translation>Scadenza più vecchia</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Ritardo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Causale</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Addebito</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Incasso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Co-obliged</source>
        <translation>Coobbligato</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Tax code</source>
        <translation>Codice fiscale</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Decorrenza</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autore</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocollo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
</context>
<context>
    <name>Community</name>
    <message>
        <source>(corrected) {0}</source>
        <translation>(corretta) {0}</translation>
    </message>
    <message>
        <source>&amp;Save entry</source>
        <translation>&amp;Salva la voce</translation>
    </message>
    <message>
        <source>plan {0}</source>
        <translation>piano {0}</translation>
    </message>
    <message>
        <source>draft plan, {0}</source>
        <translation>piano in bozza, {0}</translation>
    </message>
</context>
<context>
    <name>CommunityTab</name>
    <message>
        <source>Community log</source>
        <translation>Diario di comunità</translation>
    </message>
    <message>
        <source>&amp;New entry…</source>
        <translation>&amp;Nuova voce…</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>&amp;Correggi…</translation>
    </message>
    <message>
        <source>Follow &amp;up…</source>
        <translation>Dai &amp;seguito…</translation>
    </message>
    <message>
        <source>E&amp;xport  ▾</source>
        <translation>&amp;Esporta  ▾</translation>
    </message>
    <message>
        <source>Follow-ups that are due: {0}</source>
        <translation>Da seguire: {0}</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>Il diario è ancora vuoto</translation>
    </message>
    <message>
        <source>Interviews, assemblies, events and calls will stand here by date.</source>
        <translation>Qui staranno, per data, colloqui, assemblee, momenti di socializzazione e telefonate.</translation>
    </message>
    <message>
        <source>Write the &amp;first entry…</source>
        <translation>Scrivi la &amp;prima voce…</translation>
    </message>
    <message>
        <source>No entry matches</source>
        <translation>Nessuna voce corrisponde</translation>
    </message>
    <message>
        <source>Entries with particular data are hidden unless asked for.</source>
        <translation>Le voci con dati particolari sono nascoste finché non si chiedono.</translation>
    </message>
    <message>
        <source>Show &amp;all</source>
        <translation>Mostra &amp;tutto</translation>
    </message>
    <message>
        <source>Entries: {0}</source>
        <translation>Voci: {0}</translation>
    </message>
    <message>
        <source>New entry</source>
        <translation>Nuova voce</translation>
    </message>
    <message>
        <source>Correct entry</source>
        <translation>Correggi la voce</translation>
    </message>
    <message>
        <source>What was written stays readable. The correction takes its place in the list.</source>
        <translation>Ciò che è stato scritto resta leggibile. La correzione prende il suo posto nell'elenco.</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Dai seguito</translation>
    </message>
    <message>
        <source>The new entry tells what became of the one you are reading.</source>
        <translation>La nuova voce dice com'è andata a finire quella che si sta leggendo.</translation>
    </message>
    <message>
        <source>The entry is in the log.</source>
        <translation>La voce è nel diario.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake. What was saved before is safe; the last action may not have been done. Please send this report to whoever looks after the program.</source>
        <translation>C'è stato un errore del programma. Quanto era già salvato è al sicuro; l'ultima azione potrebbe non essere stata eseguita. Invia questo rapporto a chi segue il programma.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapporto</translation>
    </message>
    <message>
        <source>It is also kept in {0}.</source>
        <translation>È conservato anche in {0}.</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copia il rapporto</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Social managers</source>
        <translation>Gestori sociali</translation>
    </message>
    <message>
        <source>Undivided property</source>
        <translation>Proprietà indivisa</translation>
    </message>
    <message>
        <source>Modena</source>
        <translation>Modena</translation>
    </message>
    <message>
        <source>Torino</source>
        <translation>Torino</translation>
    </message>
    <message>
        <source>No benchmark</source>
        <translation>Nessun riferimento</translation>
    </message>
    <message>
        <source>Arrears % over twelve months</source>
        <translation>Morosità % su dodici mesi</translation>
    </message>
    <message>
        <source>Arrears % = overdue ÷ charged in the last twelve months × 100</source>
        <translation>Morosità % = scaduto ÷ addebitato negli ultimi dodici mesi × 100</translation>
    </message>
    <message>
        <source>Charged: charges less credits that fall due in the twelve calendar months ending with {0}.</source>
        <translation>Addebitato: addebiti meno accrediti con scadenza nei dodici mesi di calendario che finiscono con {0}.</translation>
    </message>
    <message>
        <source>Debt under a repayment plan and the debt of former tenants count. Payments that came after that day do not.</source>
        <translation>Contano il debito in piano di rientro e quello dei cessati. Non contano gli incassi arrivati dopo quel giorno.</translation>
    </message>
    <message>
        <source>Debt under a repayment plan stays overdue: its charges keep their due days.</source>
        <translation>Il debito in piano di rientro resta scaduto: gli addebiti conservano le loro scadenze.</translation>
    </message>
    <message>
        <source>Under plan: {0}. For each active plan, the lesser of what is overdue on its lease and what remains of its instalments.</source>
        <translation>In piano: {0}. Per ogni piano attivo, il minore fra lo scaduto del contratto e il residuo delle rate.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Overdue = sum of what each household owes that has fallen due</source>
        <translation>Scaduto = somma di quanto ogni nucleo deve ed è già scaduto</translation>
    </message>
    <message>
        <source>The whole month counts: its days to come as they are known today.</source>
        <translation>Conta il mese intero: i giorni a venire come li si conosce oggi.</translation>
    </message>
    <message>
        <source>Vacancy % of {0}</source>
        <translation>Sfitto % di {0}</translation>
    </message>
    <message>
        <source>Vacancy % = vacant days ÷ available days × 100</source>
        <translation>Sfitto % = giorni di sfitto ÷ giorni disponibili × 100</translation>
    </message>
    <message>
        <source>Vacant days: the available days in {0} on which nobody lived in the unit; from the day after the keys came back to the day before the next lease starts, both included. Overlapping leases occupy a day once.</source>
        <translation>Giorni di sfitto: i giorni disponibili di {0} in cui nessuno abitava l'alloggio; dal giorno dopo la riconsegna delle chiavi al giorno prima della nuova decorrenza, compresi. Contratti sovrapposti occupano un giorno una volta sola.</translation>
    </message>
    <message>
        <source>Available days: for each unit the days of the month from its first available day to its last one, both included. Other days are left out.</source>
        <translation>Giorni disponibili: per ogni alloggio i giorni del mese dal primo all'ultimo giorno di disponibilità, compresi. Gli altri giorni sono esclusi.</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>regolare</translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>inadempiente</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Active repayment plans</source>
        <translation>Piani di rientro attivi</translation>
    </message>
    <message>
        <source>Active = on track + late + broken, signed and not over</source>
        <translation>Attivi = regolari + in ritardo + inadempienti, firmati e non conclusi</translation>
    </message>
    <message>
        <source>On track: no instalment and no current charge is overdue.</source>
        <translation>Regolare: nessuna rata e nessun addebito corrente è scaduto.</translation>
    </message>
    <message>
        <source>Late: something is overdue, the oldest by at most one month.</source>
        <translation>In ritardo: qualcosa è scaduto, il più vecchio da un mese al massimo.</translation>
    </message>
    <message>
        <source>Broken: something is overdue by more than a month.</source>
        <translation>Inadempiente: qualcosa è scaduto da più di un mese.</translation>
    </message>
    <message>
        <source>Overdue: for each household of a development, charges less credits due up to that day less payments dated up to that day, where something is owed. The credit of one household never lessens the debt of another.</source>
        <translation>Scaduto: per ogni nucleo di un intervento, addebiti meno accrediti scaduti fino a quel giorno meno incassi con data fino a quel giorno, dove resta un debito. Il credito di un nucleo non riduce mai il debito di un altro.</translation>
    </message>
    <message>
        <source>{0} ÷ {1}: not defined, shown as {2}</source>
        <translation>{0} ÷ {1}: non definito, mostrato come {2}</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Al {0}</translation>
    </message>
    <message>
        <source>All of these</source>
        <translation>Tutti questi</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>The accounts begin in {0}: fewer than twelve months are charged, so the percentage looks higher than it is.</source>
        <translation>La contabilità comincia in {0}: gli addebiti coprono meno di dodici mesi, perciò la percentuale sembra più alta di quanto è.</translation>
    </message>
    <message>
        <source>All developments together: sum of the numerators ÷ sum of the denominators (weighted mean). The simple mean of the developments' percentages is {0}.</source>
        <translation>Tutti gli interventi insieme: somma dei numeratori ÷ somma dei denominatori (media ponderata). La media semplice delle percentuali degli interventi è {0}.</translation>
    </message>
</context>
<context>
    <name>DashboardTab</name>
    <message>
        <source>This office is still empty</source>
        <translation>Questo ufficio è ancora vuoto</translation>
    </message>
    <message>
        <source>Arrears, vacancy and repayment plans show here once there are developments, households and charges. A cooperative moves in with its spreadsheets.</source>
        <translation>Morosità, sfitto e piani di rientro compaiono qui quando ci sono interventi, nuclei e addebiti. La cooperativa comincia dai suoi fogli di calcolo.</translation>
    </message>
    <message>
        <source>&amp;Move in from spreadsheets…</source>
        <translation>&amp;Importa dai fogli di calcolo…</translation>
    </message>
    <message>
        <source>Add the first &amp;development…</source>
        <translation>Aggiungi il primo i&amp;ntervento…</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>gg/mm/aaaa</translation>
    </message>
    <message>
        <source>Pick a day</source>
        <translation>Scegli un giorno</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
</context>
<context>
    <name>DebtCurve</name>
    <message>
        <source>Remaining debt over time</source>
        <translation>Debito residuo nel tempo</translation>
    </message>
    <message>
        <source>From {0} on {1} to nothing on {2}</source>
        <translation>Da {0} il {1} a zero il {2}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>{0}: {1} remain</source>
        <translation>{0}: restano {1}</translation>
    </message>
</context>
<context>
    <name>DebtorDialog</name>
    <message>
        <source>New repayment plan</source>
        <translation>Nuovo piano di rientro</translation>
    </message>
    <message>
        <source>Nobody owes anything overdue</source>
        <translation>Nessuno ha debiti scaduti</translation>
    </message>
    <message>
        <source>A plan repays charges whose due day has passed.</source>
        <translation>Un piano rateizza gli addebiti già scaduti.</translation>
    </message>
    <message>
        <source>Filter by name, unit, phone…</source>
        <translation>Filtra per nome, alloggio, telefono…</translation>
    </message>
    <message>
        <source>&amp;Draw up the plan</source>
        <translation>Prepara il &amp;piano</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>For which household? The greatest debt comes first.</source>
        <translation>Per quale nucleo? Prima il debito più alto.</translation>
    </message>
</context>
<context>
    <name>DevelopmentPage</name>
    <message>
        <source>Units</source>
        <translation>Alloggi</translation>
    </message>
    <message>
        <source>Occupied</source>
        <translation>Occupati</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Sfitti</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Non disponibili</translation>
    </message>
    <message>
        <source>Units by tenure</source>
        <translation>Alloggi per destinazione</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>New &amp;development…</source>
        <translation>Nuovo &amp;intervento…</translation>
    </message>
    <message>
        <source>&amp;New unit…</source>
        <translation>&amp;Nuovo alloggio…</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>No unit is vacant</source>
        <translation>Nessun alloggio sfitto</translation>
    </message>
    <message>
        <source>No units yet</source>
        <translation>Ancora nessun alloggio</translation>
    </message>
    <message>
        <source>Units come with the spreadsheets of a cooperative, or one by one.</source>
        <translation>Gli alloggi arrivano con i fogli di calcolo della cooperativa, o uno per uno.</translation>
    </message>
    <message>
        <source>New &amp;unit…</source>
        <translation>Nuovo a&amp;lloggio…</translation>
    </message>
    <message>
        <source>No unit fits the filter.</source>
        <translation>Nessun alloggio corrisponde al filtro.</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>phase: {0}</source>
        <translation>fase: {0}</translation>
    </message>
    <message>
        <source>owner: {0}</source>
        <translation>proprietà: {0}</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>dal {0}</translation>
    </message>
    <message>
        <source>building {0}</source>
        <translation>fabbricato {0}</translation>
    </message>
    <message>
        <source>stair {0}</source>
        <translation>scala {0}</translation>
    </message>
</context>
<context>
    <name>DevelopmentsCard</name>
    <message>
        <source>Performance by development</source>
        <translation>Indice performance per intervento</translation>
    </message>
    <message>
        <source>&amp;All developments</source>
        <translation>&amp;Tutti gli interventi</translation>
    </message>
    <message>
        <source>&amp;How is this computed?</source>
        <translation>&amp;Come è calcolato?</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Apri</translation>
    </message>
    <message>
        <source>E&amp;xcel</source>
        <translation>E&amp;xcel</translation>
    </message>
</context>
<context>
    <name>ExplanationDialog</name>
    <message>
        <source>How is this computed?</source>
        <translation>Come è calcolato?</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>C&amp;SV…</source>
        <translation>C&amp;SV…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Open &amp;properties</source>
        <translation>Apri gli &amp;immobili</translation>
    </message>
    <message>
        <source>Open repayment &amp;plans</source>
        <translation>Apri i &amp;piani di rientro</translation>
    </message>
    <message>
        <source>Open &amp;tenants</source>
        <translation>Apri i &amp;nuclei</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search the text of the entries…</source>
        <translation>Cerca nel testo delle voci…</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>All activities</source>
        <translation>Tutte le attività</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Al</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>Tutte le date</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ultimi 30 giorni</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Ultimi 90 giorni</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Quest'anno</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L'anno scorso</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Dal … al …</translation>
    </message>
    <message>
        <source>Sho&amp;w  ▾</source>
        <translation>&amp;Mostra  ▾</translation>
    </message>
    <message>
        <source>What else to show</source>
        <translation>Che altro mostrare</translation>
    </message>
    <message>
        <source>Only follow-ups that are &amp;due</source>
        <translation>Solo le voci da &amp;seguire</translation>
    </message>
    <message>
        <source>&amp;Corrected entries too</source>
        <translation>Anche le voci &amp;corrette</translation>
    </message>
    <message>
        <source>Entries with &amp;particular data too</source>
        <translation>Anche le voci con dati &amp;particolari</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Dal</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>&amp;al</translation>
    </message>
    <message>
        <source>Sho&amp;w •  ▾</source>
        <translation>&amp;Mostra •  ▾</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>workbook</source>
        <translation>file Excel</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulazione</translation>
    </message>
    <message>
        <source>There is no move-in to undo, or something was posted, agreed or written since. From then on an entry is corrected by its reversal.</source>
        <translation>Non c'è un'importazione da annullare, oppure dopo di essa qualcosa è stato registrato, concordato o scritto. Da allora una registrazione si corregge con il suo storno.</translation>
    </message>
    <message>
        <source>Undo the whole move-in?</source>
        <translation>Annullare l'intera importazione?</translation>
    </message>
    <message>
        <source>&amp;Undo the move-in</source>
        <translation>&amp;Annulla l'importazione</translation>
    </message>
    <message>
        <source>All developments, units, households, leases and movements that came from the spreadsheets leave this office. The spreadsheets themselves are not touched.</source>
        <translation>Tutti gli interventi, gli alloggi, i nuclei, i contratti e i movimenti arrivati dai fogli escono da questo ufficio. I fogli non vengono toccati.</translation>
    </message>
    <message>
        <source>The move-in is undone: the office is empty.</source>
        <translation>L'importazione è annullata: l'ufficio è vuoto.</translation>
    </message>
    <message>
        <source>Undoing the move-in…</source>
        <translation>Annullamento dell'importazione…</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Open office</source>
        <translation>Apri un ufficio</translation>
    </message>
    <message>
        <source>Making a demo office…</source>
        <translation>Creazione dell'ufficio dimostrativo…</translation>
    </message>
    <message>
        <source>A made-up office: nothing in it is real, and all may be tried.</source>
        <translation>Un ufficio inventato: non c'è nulla di vero e si può provare tutto.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Annu&amp;lla</translation>
    </message>
    <message>
        <source>What you typed is not saved. Once more to leave it.</source>
        <translation>Quanto hai scritto non è salvato. Premi ancora per abbandonarlo.</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>&amp;Activity</source>
        <translation>&amp;Attività</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Giorno</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Testo</translation>
    </message>
    <message>
        <source>Se&amp;nsitivity</source>
        <translation>Rise&amp;rvatezza</translation>
    </message>
    <message>
        <source>&amp;Participants</source>
        <translation>&amp;Partecipanti</translation>
    </message>
    <message>
        <source>&amp;Follow-up by</source>
        <translation>Da seguire &amp;entro</translation>
    </message>
    <message>
        <source>Follow-up &amp;of</source>
        <translation>A c&amp;ura di</translation>
    </message>
    <message>
        <source>Move-in support</source>
        <translation>Accompagnamento</translation>
    </message>
    <message>
        <source>Use of shared spaces</source>
        <translation>Facilitazione spazi</translation>
    </message>
    <message>
        <source>Residents' representation</source>
        <translation>Rappresentanza</translation>
    </message>
    <message>
        <source>Mediation of conflicts</source>
        <translation>Mediazione</translation>
    </message>
    <message>
        <source>Social event</source>
        <translation>Socializzazione</translation>
    </message>
    <message>
        <source>House rules</source>
        <translation>Regolamento interno</translation>
    </message>
    <message>
        <source>Interview</source>
        <translation>Colloquio</translation>
    </message>
    <message>
        <source>Assembly</source>
        <translation>Assemblea</translation>
    </message>
    <message>
        <source>Social presence</source>
        <translation>Presidio sociale</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Telefonata</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Riservata</translation>
    </message>
    <message>
        <source>Particular data (health and the like)</source>
        <translation>Dati particolari (salute e simili)</translation>
    </message>
    <message>
        <source>&amp;Name of the cooperative</source>
        <translation>&amp;Nome della cooperativa</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Indirizzo</translation>
    </message>
    <message>
        <source>&amp;Postal code</source>
        <translation>&amp;CAP</translation>
    </message>
    <message>
        <source>&amp;Municipality</source>
        <translation>Co&amp;mune</translation>
    </message>
    <message>
        <source>P&amp;rovince</source>
        <translation>P&amp;rovincia</translation>
    </message>
    <message>
        <source>&amp;Tax code</source>
        <translation>Codice &amp;fiscale</translation>
    </message>
    <message>
        <source>&amp;VAT number</source>
        <translation>Partita I&amp;VA</translation>
    </message>
    <message>
        <source>&amp;Business register</source>
        <translation>Re&amp;gistro imprese (REA)</translation>
    </message>
    <message>
        <source>Re&amp;gister of cooperatives</source>
        <translation>Al&amp;bo cooperative</translation>
    </message>
    <message>
        <source>&amp;IBAN for payments</source>
        <translation>IB&amp;AN per gli incassi</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefono</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-mail</translation>
    </message>
    <message>
        <source>Certified e-mai&amp;l</source>
        <translation>&amp;PEC</translation>
    </message>
    <message>
        <source>&amp;Office hours</source>
        <translation>&amp;Orari dell'ufficio</translation>
    </message>
    <message>
        <source>Letters signed b&amp;y</source>
        <translation>Firma &amp;delle lettere</translation>
    </message>
    <message>
        <source>Lang&amp;uage of the window</source>
        <translation>Ling&amp;ua della finestra</translation>
    </message>
    <message>
        <source>Most instalments of a plan</source>
        <translation>Numero massimo di rate</translation>
    </message>
    <message>
        <source>Smallest instalment (€)</source>
        <translation>Rata minima (€)</translation>
    </message>
    <message>
        <source>Unpaid instalments that break a plan</source>
        <translation>Rate non pagate che fanno decadere</translation>
    </message>
    <message>
        <source>Instalment at most: income divided by</source>
        <translation>Rata al massimo: reddito diviso per</translation>
    </message>
    <message>
        <source>Front desk</source>
        <translation>Sportello</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Comunità</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobili</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Amministrazione</translation>
    </message>
    <message>
        <source>Looks only</source>
        <translation>Sola lettura</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Questo dato serve.</translation>
    </message>
    <message>
        <source>Write an amount such as 1.234,56.</source>
        <translation>Scrivi un importo come 1.234,56.</translation>
    </message>
    <message>
        <source>Write a day such as 05/11/2026.</source>
        <translation>Scrivi un giorno come 05/11/2026.</translation>
    </message>
    <message>
        <source>Write a number such as 62,50.</source>
        <translation>Scrivi un numero come 62,50.</translation>
    </message>
    <message>
        <source>Write a whole number between {0} and {1}.</source>
        <translation>Scrivi un numero intero fra {0} e {1}.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Co&amp;de</source>
        <translation>Co&amp;dice</translation>
    </message>
    <message>
        <source>Manager's con&amp;tract</source>
        <translation>Con&amp;tratto gestore</translation>
    </message>
    <message>
        <source>P&amp;hase</source>
        <translation>&amp;Fase</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Proprietà</translation>
    </message>
    <message>
        <source>&amp;Started on</source>
        <translation>&amp;Avviato il</translation>
    </message>
    <message>
        <source>&amp;Annex</source>
        <translation>&amp;Pertinenza</translation>
    </message>
    <message>
        <source>Number or p&amp;lace</source>
        <translation>Numero o p&amp;osto</translation>
    </message>
    <message>
        <source>A&amp;rea, m²</source>
        <translation>S&amp;uperficie, m²</translation>
    </message>
    <message>
        <source>&amp;Keys returned on</source>
        <translation>Riconsegna &amp;chiavi</translation>
    </message>
    <message>
        <source>De&amp;velopment</source>
        <translation>In&amp;tervento</translation>
    </message>
    <message>
        <source>&amp;Tenure</source>
        <translation>Desti&amp;nazione</translation>
    </message>
    <message>
        <source>&amp;Building</source>
        <translation>&amp;Fabbricato</translation>
    </message>
    <message>
        <source>Sta&amp;ir</source>
        <translation>S&amp;cala</translation>
    </message>
    <message>
        <source>&amp;Floor</source>
        <translation>&amp;Piano</translation>
    </message>
    <message>
        <source>F&amp;lat</source>
        <translation>&amp;Interno</translation>
    </message>
    <message>
        <source>R&amp;ooms</source>
        <translation>&amp;Vani</translation>
    </message>
    <message>
        <source>&amp;Energy class</source>
        <translation>Classe &amp;energetica</translation>
    </message>
    <message>
        <source>T&amp;housandths</source>
        <translation>&amp;Millesimi</translation>
    </message>
    <message>
        <source>Cadastral sheet</source>
        <translation>Foglio catastale</translation>
    </message>
    <message>
        <source>Cadastral parcel</source>
        <translation>Particella</translation>
    </message>
    <message>
        <source>Cadastral subordinate</source>
        <translation>Subalterno</translation>
    </message>
    <message>
        <source>Cadastral category</source>
        <translation>Categoria catastale</translation>
    </message>
    <message>
        <source>A&amp;vailable from</source>
        <translation>Disponi&amp;bile dal</translation>
    </message>
    <message>
        <source>Available &amp;until</source>
        <translation>Disponibile &amp;al</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>Rent-to-buy</source>
        <translation>Patto di futura vendita</translation>
    </message>
    <message>
        <source>Fixed-term letting</source>
        <translation>Locazione a termine</translation>
    </message>
    <message>
        <source>Permanent letting</source>
        <translation>Locazione permanente</translation>
    </message>
    <message>
        <source>Allocation for use</source>
        <translation>Assegnazione in godimento</translation>
    </message>
    <message>
        <source>Standard full</source>
        <translation>Standard full</translation>
    </message>
    <message>
        <source>Lump-sum rent guarantee</source>
        <translation>Vuoto per pieno</translation>
    </message>
    <message>
        <source>Community and caretaker</source>
        <translation>Community e portierato</translation>
    </message>
    <message>
        <source>Undivided property</source>
        <translation>Proprietà indivisa</translation>
    </message>
    <message>
        <source>Settlement</source>
        <translation>Insediamento</translation>
    </message>
    <message>
        <source>Start-up</source>
        <translation>Start-up</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>Gestione</translation>
    </message>
    <message>
        <source>Fund</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>Terzi</translation>
    </message>
    <message>
        <source>Garage</source>
        <translation>Box</translation>
    </message>
    <message>
        <source>Parking space</source>
        <translation>Posto auto</translation>
    </message>
    <message>
        <source>Cellar</source>
        <translation>Cantina</translation>
    </message>
    <message>
        <source>Attic</source>
        <translation>Solaio</translation>
    </message>
    <message>
        <source>Garden</source>
        <translation>Giardino</translation>
    </message>
    <message>
        <source>4+4</source>
        <translation>4+4</translation>
    </message>
    <message>
        <source>3+2</source>
        <translation>3+2</translation>
    </message>
    <message>
        <source>Transitional</source>
        <translation>Transitorio</translation>
    </message>
    <message>
        <source>occupied</source>
        <translation>occupato</translation>
    </message>
    <message>
        <source>vacant</source>
        <translation>sfitto</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>non disponibile</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>{0} (reversed)</source>
        <translation>{0} (stornato)</translation>
    </message>
    <message>
        <source>Reversal: {0}</source>
        <translation>Storno: {0}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>&amp;Language of letters</source>
        <translation>Ling&amp;ua delle lettere</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefono</translation>
    </message>
    <message>
        <source>&amp;Surname</source>
        <translation>&amp;Cognome</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;People in it</source>
        <translation>&amp;Componenti</translation>
    </message>
    <message>
        <source>&amp;IBAN it pays from</source>
        <translation>&amp;IBAN da cui paga</translation>
    </message>
    <message>
        <source>&amp;Monthly income</source>
        <translation>&amp;Reddito mensile</translation>
    </message>
    <message>
        <source>N&amp;otes</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Ruolo</translation>
    </message>
    <message>
        <source>&amp;Born on</source>
        <translation>Nato/a &amp;il</translation>
    </message>
    <message>
        <source>Answers for the &amp;debts</source>
        <translation>Risponde dei &amp;debiti</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Alloggio</translation>
    </message>
    <message>
        <source>&amp;Kind of contract</source>
        <translation>Tipo di cont&amp;ratto</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Decorrenza</translation>
    </message>
    <message>
        <source>E&amp;xpiry</source>
        <translation>Scad&amp;enza</translation>
    </message>
    <message>
        <source>Notice &amp;given on</source>
        <translation>D&amp;isdetta del</translation>
    </message>
    <message>
        <source>Registration &amp;no.</source>
        <translation>Registrazione &amp;n.</translation>
    </message>
    <message>
        <source>Re&amp;gistered on</source>
        <translation>Regis&amp;trato il</translation>
    </message>
    <message>
        <source>&amp;Rent a month</source>
        <translation>Canone &amp;mensile</translation>
    </message>
    <message>
        <source>Service &amp;advance a month</source>
        <translation>Acconto s&amp;pese mensile</translation>
    </message>
    <message>
        <source>&amp;Due day</source>
        <translation>Giorno di scaden&amp;za</translation>
    </message>
    <message>
        <source>De&amp;posit</source>
        <translation>Dep&amp;osito</translation>
    </message>
    <message>
        <source>A payment must be more than zero.</source>
        <translation>Un incasso deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>A payment cannot be dated in the future.</source>
        <translation>Un incasso non può avere una data futura.</translation>
    </message>
    <message>
        <source>&amp;Lease</source>
        <translation>Con&amp;tratto</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importo</translation>
    </message>
    <message>
        <source>&amp;Day of the payment</source>
        <translation>&amp;Giorno dell'incasso</translation>
    </message>
    <message>
        <source>&amp;Reference, as the payer wrote it</source>
        <translation>&amp;Causale, come l'ha scritta chi paga</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>regolare</translation>
    </message>
    <message>
        <source>late</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>in a plan</source>
        <translation>in piano</translation>
    </message>
    <message>
        <source>former tenant</source>
        <translation>cessato</translation>
    </message>
    <message>
        <source>Head of household</source>
        <translation>Intestatario</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Componente</translation>
    </message>
    <message>
        <source>Co-obligor</source>
        <translation>Coobbligato</translation>
    </message>
    <message>
        <source>Guarantor</source>
        <translation>Garante</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>bozza</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposto</translation>
    </message>
    <message>
        <source>active</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>concluso</translation>
    </message>
    <message>
        <source>forfeited</source>
        <translation>decaduto</translation>
    </message>
    <message>
        <source>renegotiated</source>
        <translation>rinegoziato</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>Service-charge advance</source>
        <translation>Acconto spese</translation>
    </message>
    <message>
        <source>Balancing charge</source>
        <translation>Conguaglio</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interessi</translation>
    </message>
    <message>
        <source>Legal costs</source>
        <translation>Spese legali</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposito</translation>
    </message>
    <message>
        <source>Membership share</source>
        <translation>Quota sociale</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Saldo iniziale</translation>
    </message>
    <message>
        <source>Grant of the fund</source>
        <translation>Contributo del fondo</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Incasso</translation>
    </message>
    <message>
        <source>Plan agreement</source>
        <translation>Accordo di rientro</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>Estratto conto</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Sollecito</translation>
    </message>
    <message>
        <source>{0} owed</source>
        <translation>{0} a debito</translation>
    </message>
    <message>
        <source>{0} in credit</source>
        <translation>{0} a credito</translation>
    </message>
</context>
<context>
    <name>FoundView</name>
    <message>
        <source>Files</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Faulty lines</source>
        <translation>Righe errate</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Avvisi</translation>
    </message>
    <message>
        <source>No faulty line</source>
        <translation>Nessuna riga errata</translation>
    </message>
    <message>
        <source>Every line of every file can be imported.</source>
        <translation>Ogni riga di ogni file si può importare.</translation>
    </message>
    <message>
        <source>Nothing to look at</source>
        <translation>Nulla da guardare</translation>
    </message>
    <message>
        <source>Export to &amp;Excel…</source>
        <translation>Esporta in &amp;Excel…</translation>
    </message>
    <message>
        <source>Export to C&amp;SV…</source>
        <translation>Esporta in C&amp;SV…</translation>
    </message>
    <message>
        <source>Files ({0})</source>
        <translation>File ({0})</translation>
    </message>
    <message>
        <source>Faulty lines ({0})</source>
        <translation>Righe errate ({0})</translation>
    </message>
    <message>
        <source>Warnings ({0})</source>
        <translation>Avvisi ({0})</translation>
    </message>
</context>
<context>
    <name>GlobalSearch</name>
    <message>
        <source>Search everywhere</source>
        <translation>Cerca ovunque</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nessun risultato.</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Guide to Portineria</source>
        <translation>Guida di Portineria</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>Find in the guide…</source>
        <translation>Cerca nella guida…</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Cerca nella guida</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Non trovato</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
</context>
<context>
    <name>HouseholdList</name>
    <message>
        <source>Households</source>
        <translation>Nuclei</translation>
    </message>
    <message>
        <source>Filter by name, unit, phone, tax code…</source>
        <translation>Filtra per nome, alloggio, telefono, codice fiscale…</translation>
    </message>
    <message>
        <source>&amp;Late</source>
        <translation>In &amp;ritardo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tutti gli stati</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>{0} households · {1} late · {2} overdue</source>
        <translation>{0} nuclei · {1} in ritardo · {2} scaduti</translation>
    </message>
</context>
<context>
    <name>HouseholdPage</name>
    <message>
        <source>Balance</source>
        <translation>Saldo</translation>
    </message>
    <message>
        <source>Oldest overdue</source>
        <translation>Più vecchio</translation>
    </message>
    <message>
        <source>Rent + services</source>
        <translation>Canone + spese</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Lease</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation>Estratto conto</translation>
    </message>
    <message>
        <source>No movements yet</source>
        <translation>Ancora nessun movimento</translation>
    </message>
    <message>
        <source>Charges and payments will stand here by date.</source>
        <translation>Qui staranno addebiti e incassi, per data.</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Contratti</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Repayment plans</source>
        <translation>Piani di rientro</translation>
    </message>
    <message>
        <source>No repayment plan</source>
        <translation>Nessun piano di rientro</translation>
    </message>
    <message>
        <source>A plan splits what is overdue into instalments that the household can pay.</source>
        <translation>Un piano divide lo scaduto in rate che il nucleo può sostenere.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Nothing in the log yet</source>
        <translation>Il diario è ancora vuoto</translation>
    </message>
    <message>
        <source>Interviews, calls and mediations with this household will stand here.</source>
        <translation>Qui staranno colloqui, telefonate e mediazioni con questo nucleo.</translation>
    </message>
    <message>
        <source>Write an &amp;entry…</source>
        <translation>Scrivi una &amp;voce…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documenti</translation>
    </message>
    <message>
        <source>No letters yet</source>
        <translation>Ancora nessuna lettera</translation>
    </message>
    <message>
        <source>Letters are kept here as they were printed.</source>
        <translation>Le lettere restano qui come sono state stampate.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Decorrenza</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Keys returned</source>
        <translation>Riconsegna chiavi</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrazione</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>Canone mensile</translation>
    </message>
    <message>
        <source>Service advance a month</source>
        <translation>Acconto spese mensile</translation>
    </message>
    <message>
        <source>Due day</source>
        <translation>Giorno di scadenza</translation>
    </message>
    <message>
        <source>Deposit</source>
        <translation>Deposito</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>IBAN of the household</source>
        <translation>IBAN del nucleo</translation>
    </message>
    <message>
        <source>Edit l&amp;ease…</source>
        <translation>Modifica c&amp;ontratto…</translation>
    </message>
    <message>
        <source>New le&amp;ase…</source>
        <translation>Nuovo contra&amp;tto…</translation>
    </message>
    <message>
        <source>Add pe&amp;rson…</source>
        <translation>A&amp;ggiungi persona…</translation>
    </message>
    <message>
        <source>Re&amp;verse entry…</source>
        <translation>&amp;Storna la registrazione…</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Estratto conto</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Piani</translation>
    </message>
    <message>
        <source>Register pa&amp;yment…</source>
        <translation>Registra &amp;incasso…</translation>
    </message>
    <message>
        <source>&amp;Statement…</source>
        <translation>&amp;Estratto conto…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>New repayment &amp;plan</source>
        <translation>Nuovo &amp;piano di rientro</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>Nessun nucleo scelto</translation>
    </message>
    <message>
        <source>Choose one at the left: its account, lease and people will stand here.</source>
        <translation>Scegline uno a sinistra: qui staranno il suo conto, il contratto e le persone.</translation>
    </message>
    <message>
        <source>{0} days</source>
        <translation>{0} gg</translation>
    </message>
    <message>
        <source>{0} · {1} · since {2}</source>
        <translation>{0} · {1} · dal {2}</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>&amp;Save PDF as…</source>
        <translation>Sal&amp;va PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Stampa</translation>
    </message>
    <message>
        <source>Sent to the printer: {0} pages.</source>
        <translation>Pagine inviate alla stampante: {0}.</translation>
    </message>
</context>
<context>
    <name>LinkChooser</name>
    <message>
        <source>A&amp;bout</source>
        <translation>Riguar&amp;da</translation>
    </message>
    <message>
        <source>Household, unit or development…</source>
        <translation>Nucleo, alloggio o intervento…</translation>
    </message>
    <message>
        <source>About whom or what</source>
        <translation>Chi o che cosa riguarda</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trovati</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Take back {0}</source>
        <translation>Togli {0}</translation>
    </message>
</context>
<context>
    <name>LogoPicker</name>
    <message>
        <source>The logo</source>
        <translation>Il logo</translation>
    </message>
    <message>
        <source>Choose the &amp;logo…</source>
        <translation>S&amp;cegli il logo…</translation>
    </message>
    <message>
        <source>&amp;Without logo</source>
        <translation>Sen&amp;za logo</translation>
    </message>
    <message>
        <source>It heads every letter. PNG or JPEG, at most 1 MB and 4.000 pixels a side.</source>
        <translation>Sta in testa a ogni lettera. PNG o JPEG, al massimo 1 MB e 4.000 pixel per lato.</translation>
    </message>
    <message>
        <source>Choose the logo</source>
        <translation>Scegli il logo</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>Nessun logo</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Rooms</source>
        <translation>Sezioni</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menu (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Opening the office…</source>
        <translation>Apertura dell'ufficio…</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Immobili</translation>
    </message>
    <message>
        <source>Tenants</source>
        <translation>Nuclei</translation>
    </message>
    <message>
        <source>Repayment plans</source>
        <translation>Piani di rientro</translation>
    </message>
    <message>
        <source>Community log</source>
        <translation>Diario di comunità</translation>
    </message>
    <message>
        <source>saving…</source>
        <translation>salvataggio…</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>salvato</translation>
    </message>
    <message>
        <source>This page could not be opened.</source>
        <translation>Questa pagina non si è aperta.</translation>
    </message>
    <message>
        <source>The other pages still work. The report says what happened.</source>
        <translation>Le altre pagine funzionano. Il rapporto dice che cosa è successo.</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close this message</source>
        <translation>Chiudi questo messaggio</translation>
    </message>
</context>
<context>
    <name>MoveInPage</name>
    <message>
        <source>Folder of spreadsheets</source>
        <translation>Cartella dei fogli</translation>
    </message>
    <message>
        <source>No folder chosen yet</source>
        <translation>Nessuna cartella scelta</translation>
    </message>
    <message>
        <source>Choose the &amp;folder…</source>
        <translation>Scegli la &amp;cartella…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>&amp;Move in</source>
        <translation>I&amp;mporta</translation>
    </message>
    <message>
        <source>Move in from spreadsheets</source>
        <translation>Importa dai fogli di calcolo</translation>
    </message>
    <message>
        <source>Five spreadsheets make an office</source>
        <translation>Cinque fogli fanno un ufficio</translation>
    </message>
    <message>
        <source>interventi, alloggi, nuclei, contratti and movimenti, as CSV or Excel files in one folder. Nothing is changed there, and nothing is imported before you have seen what was found.</source>
        <translation>interventi, alloggi, nuclei, contratti e movimenti, in CSV o Excel, in una sola cartella. I fogli non vengono toccati, e nulla viene importato prima che tu abbia visto che cosa è stato trovato.</translation>
    </message>
    <message>
        <source>&amp;Choose the folder…</source>
        <translation>&amp;Scegli la cartella…</translation>
    </message>
    <message>
        <source>Folder of the spreadsheets</source>
        <translation>Cartella dei fogli</translation>
    </message>
    <message>
        <source>Looking through the folder…</source>
        <translation>Lettura della cartella…</translation>
    </message>
    <message>
        <source>&amp;Leave the faulty lines out and move the rest in ({0})</source>
        <translation>&amp;Lascia fuori le righe errate e importa il resto ({0})</translation>
    </message>
    <message>
        <source>All {0} lines can be imported.</source>
        <translation>Tutte le {0} righe si possono importare.</translation>
    </message>
    <message>
        <source>Faulty lines: {0} of {1}. Mend them in the spreadsheets and choose the folder again; nothing is imported meanwhile.</source>
        <translation>Righe errate: {0} su {1}. Correggile nei fogli e scegli di nuovo la cartella; intanto nulla viene importato.</translation>
    </message>
    <message>
        <source>Moving in…</source>
        <translation>Importazione in corso…</translation>
    </message>
    <message>
        <source>Moved in: developments {0}, units {1}, households {2}, leases {3}, movements {4}.</source>
        <translation>Importazione fatta: interventi {0}, alloggi {1}, nuclei {2}, contratti {3}, movimenti {4}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was imported.</source>
        <translation>Fermato: nulla è stato importato.</translation>
    </message>
</context>
<context>
    <name>NewOfficePage</name>
    <message>
        <source>&amp;Make the office</source>
        <translation>&amp;Crea l'ufficio</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Indietro</translation>
    </message>
    <message>
        <source>New office</source>
        <translation>Nuovo ufficio</translation>
    </message>
    <message>
        <source>An empty office. Developments, units and households are then entered by hand.</source>
        <translation>Un ufficio vuoto. Interventi, alloggi e nuclei si inseriscono poi a mano.</translation>
    </message>
    <message>
        <source>Making the office…</source>
        <translation>Creazione dell'ufficio…</translation>
    </message>
</context>
<context>
    <name>OccupancyTimeline</name>
    <message>
        <source>Occupancy over time</source>
        <translation>Occupazione nel tempo</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>dal {0}</translation>
    </message>
    <message>
        <source>{0} – {1}, {2} days</source>
        <translation>{0} – {1}, {2} gg</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Sfitti</translation>
    </message>
    <message>
        <source>Not available</source>
        <translation>Non disponibili</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Ancora nulla di noto</translation>
    </message>
</context>
<context>
    <name>OfficePlace</name>
    <message>
        <source>Cooperativa …</source>
        <translation>Cooperativa …</translation>
    </message>
    <message>
        <source>&amp;Where…</source>
        <translation>&amp;Dove…</translation>
    </message>
    <message>
        <source>This file is there already: an office that is still empty will do.</source>
        <translation>Questo file c'è già: va bene se è un ufficio ancora vuoto.</translation>
    </message>
    <message>
        <source>&amp;Name of the cooperative *</source>
        <translation>&amp;Nome della cooperativa *</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>File dell'ufficio</translation>
    </message>
    <message>
        <source>The cooperative needs a name: it heads every letter.</source>
        <translation>Serve il nome della cooperativa: sta in testa a ogni lettera.</translation>
    </message>
    <message>
        <source>There is already a file {0}: choose another place, or open it as it is.</source>
        <translation>C'è già un file {0}: scegli un altro posto, o aprilo com'è.</translation>
    </message>
    <message>
        <source>Where the office file goes</source>
        <translation>Dove va il file dell'ufficio</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Statement of account</source>
        <translation>Estratto conto</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Register payment</source>
        <translation>Registra incasso</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registra</translation>
    </message>
    <message>
        <source>Balance now: {0}</source>
        <translation>Saldo ora: {0}</translation>
    </message>
    <message>
        <source>The same payment is there already: register it only if it came twice.</source>
        <translation>Lo stesso incasso c'è già: registralo solo se è arrivato due volte.</translation>
    </message>
    <message>
        <source>pays {0}, due {1}: {2}</source>
        <translation>paga {0}, scad. {1}: {2}</translation>
    </message>
    <message>
        <source>pays part of {0}, due {1}: {2}</source>
        <translation>paga in parte {0}, scad. {1}: {2}</translation>
    </message>
    <message>
        <source>and {0} more charges</source>
        <translation>e altri addebiti: {0}</translation>
    </message>
    <message>
        <source>Balance after it: {0}</source>
        <translation>Saldo dopo: {0}</translation>
    </message>
</context>
<context>
    <name>PdfPreview</name>
    <message>
        <source>Preview of the letter</source>
        <translation>Anteprima della lettera</translation>
    </message>
    <message>
        <source>Preparing the letter…</source>
        <translation>Preparazione della lettera…</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Pagina precedente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Pagina successiva</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Più piccolo</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Più grande</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Adatta alla larghezza</translation>
    </message>
    <message>
        <source>The letter cannot be shown.</source>
        <translation>La lettera non si può mostrare.</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Pagina {0} di {1}</translation>
    </message>
</context>
<context>
    <name>PlanEditor</name>
    <message>
        <source>New repayment plan</source>
        <translation>Nuovo piano di rientro</translation>
    </message>
    <message>
        <source>‹ &amp;Back to the list</source>
        <translation>‹ &amp;Torna all'elenco</translation>
    </message>
    <message>
        <source>Charges to include</source>
        <translation>Addebiti da includere</translation>
    </message>
    <message>
        <source>Nothing to include</source>
        <translation>Nulla da includere</translation>
    </message>
    <message>
        <source>This household owes nothing.</source>
        <translation>Questo nucleo non deve nulla.</translation>
    </message>
    <message>
        <source>1 · Debt to include</source>
        <translation>1 · Debito da includere</translation>
    </message>
    <message>
        <source>2 · Sustainability</source>
        <translation>2 · Sostenibilità</translation>
    </message>
    <message>
        <source>Remaining debt over time</source>
        <translation>Debito residuo nel tempo</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>No instalments yet</source>
        <translation>Ancora nessuna rata</translation>
    </message>
    <message>
        <source>Choose charges and terms on the left.</source>
        <translation>Scegli addebiti e condizioni a sinistra.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>Sa&amp;ve draft</source>
        <translation>Salva &amp;bozza</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>&amp;Agree plan</source>
        <translation>&amp;Concorda piano</translation>
    </message>
    <message>
        <source>Preparing the letter…</source>
        <translation>Preparazione della lettera…</translation>
    </message>
    <message>
        <source>Repayment plan: draft</source>
        <translation>Piano di rientro: bozza</translation>
    </message>
    <message>
        <source>Plan {0} is still under way for this lease: another can be prepared, not agreed.</source>
        <translation>Il piano {0} è ancora in corso per questo contratto: se ne può preparare un altro, non concordarlo.</translation>
    </message>
    <message>
        <source>Charges of this draft were paid or changed since it was saved: {0}.</source>
        <translation>Addebiti di questa bozza pagati o cambiati da quando è stata salvata: {0}.</translation>
    </message>
    <message>
        <source>The cooperative has no name yet: fill in its details (menu) before printing.</source>
        <translation>La cooperativa non ha ancora un nome: completa i suoi dati (menu) prima di stampare.</translation>
    </message>
    <message>
        <source>The cooperative has no IBAN yet: the letter comes without payment slips.</source>
        <translation>La cooperativa non ha ancora un IBAN: la lettera esce senza bollettini.</translation>
    </message>
    <message>
        <source>Total {0}</source>
        <translation>Totale {0}</translation>
    </message>
    <message>
        <source>  ·  the account owes {0}</source>
        <translation>  ·  il conto è a debito di {0}</translation>
    </message>
    <message>
        <source>paid off on {0}</source>
        <translation>estinto il {0}</translation>
    </message>
    <message>
        <source>The exception to the rules needs a reason.</source>
        <translation>La deroga alle regole richiede un motivo.</translation>
    </message>
    <message>
        <source>No letter yet</source>
        <translation>Ancora nessuna lettera</translation>
    </message>
    <message>
        <source>The letter cannot be drawn.</source>
        <translation>La lettera non si può comporre.</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>La bozza è salvata.</translation>
    </message>
    <message>
        <source>Agree the plan with {0}?</source>
        <translation>Concordare il piano con {0}?</translation>
    </message>
    <message>
        <source>{0} in {1} due amounts, the last on {2}. The charges are frozen, the plan gets its number and the letter is archived.</source>
        <translation>{0} in {1} scadenze, l'ultima il {2}. Gli addebiti sono fissati, il piano prende il numero e la lettera va in archivio.</translation>
    </message>
    <message>
        <source>Leave without saving the plan?</source>
        <translation>Uscire senza salvare il piano?</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>What you typed would be lost. A draft keeps it for another day.</source>
        <translation>Quanto hai scritto andrebbe perso. Una bozza lo conserva per un altro giorno.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>No plan chosen</source>
        <translation>Nessun piano scelto</translation>
    </message>
    <message>
        <source>Choose a plan on the left to see its instalments, charges and letter.</source>
        <translation>Scegli un piano a sinistra per vederne rate, addebiti e lettera.</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Debito</translation>
    </message>
    <message>
        <source>Remaining</source>
        <translation>Residuo</translation>
    </message>
    <message>
        <source>Next instalment</source>
        <translation>Prossima rata</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Charges covered</source>
        <translation>Addebiti inclusi</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>&amp;Register payment…</source>
        <translation>&amp;Registra incasso…</translation>
    </message>
    <message>
        <source>Print &amp;letter…</source>
        <translation>Stampa la &amp;lettera…</translation>
    </message>
    <message>
        <source>&amp;To be signed</source>
        <translation>Da &amp;firmare</translation>
    </message>
    <message>
        <source>The household has been given the plan and is to sign it.</source>
        <translation>Il nucleo ha ricevuto il piano e deve firmarlo.</translation>
    </message>
    <message>
        <source>Cancel &amp;draft…</source>
        <translation>Ann&amp;ulla la bozza…</translation>
    </message>
    <message>
        <source>&amp;Forfeit…</source>
        <translation>&amp;Decadenza…</translation>
    </message>
    <message>
        <source>&amp;Go on with the plan</source>
        <translation>Continua il &amp;piano</translation>
    </message>
    <message>
        <source>&amp;Close as paid</source>
        <translation>&amp;Chiudi come estinto</translation>
    </message>
    <message>
        <source>Repayment plan {0}</source>
        <translation>Piano di rientro {0}</translation>
    </message>
    <message>
        <source>Repayment plan without a number yet</source>
        <translation>Piano di rientro ancora senza numero</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} il {1}</translation>
    </message>
    <message>
        <source>Everything is paid: the plan can be closed.</source>
        <translation>È tutto pagato: il piano si può chiudere.</translation>
    </message>
    <message>
        <source>{0} missed in a row, overdue {1}: the plan may be declared forfeited. You decide.</source>
        <translation>{0} scadenze mancate di seguito, scaduti {1}: si può dichiarare la decadenza. Decidi tu.</translation>
    </message>
    <message>
        <source>Overdue since {0}: instalments {1}, current charges {2}.</source>
        <translation>Scaduto dal {0}: rate {1}, addebiti correnti {2}.</translation>
    </message>
    <message>
        <source>Drawn up on {0}</source>
        <translation>Redatto il {0}</translation>
    </message>
    <message>
        <source>Agreed on {0}, when the account owed {1}; it owes {2} now</source>
        <translation>Concordato il {0}, con il conto a debito di {1}; ora è a debito di {2}</translation>
    </message>
    <message>
        <source>Closed on {0}</source>
        <translation>Chiuso il {0}</translation>
    </message>
    <message>
        <source>Signed by: {0}</source>
        <translation>Firmato da: {0}</translation>
    </message>
    <message>
        <source>Forfeiture possible after {0} missed in a row</source>
        <translation>Decadenza possibile dopo {0} scadenze mancate di seguito</translation>
    </message>
    <message>
        <source>Exception to the rules: {0}</source>
        <translation>Deroga alle regole: {0}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Printing the letter</source>
        <translation>Stampa della lettera</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Opening the office…</source>
        <translation>Apertura dell'ufficio…</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Apri ufficio</translation>
    </message>
    <message>
        <source>Portineria {0}: the office of one housing cooperative. MIT licence.</source>
        <translation>Portineria {0}: l'ufficio di una cooperativa di abitanti. Licenza MIT.</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Interrompi</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Interruzione…</translation>
    </message>
</context>
<context>
    <name>PropertiesTab</name>
    <message>
        <source>No developments yet</source>
        <translation>Ancora nessun intervento</translation>
    </message>
    <message>
        <source>Developments, stairs and units come with the cooperative's spreadsheets, or one by one.</source>
        <translation>Interventi, scale e alloggi arrivano con i fogli di calcolo della cooperativa, o uno per uno.</translation>
    </message>
    <message>
        <source>&amp;New development…</source>
        <translation>&amp;Nuovo intervento…</translation>
    </message>
    <message>
        <source>New development</source>
        <translation>Nuovo intervento</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;ggiungi</translation>
    </message>
    <message>
        <source>Edit {0}</source>
        <translation>Modifica {0}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>Nuovo alloggio</translation>
    </message>
    <message>
        <source>New annex of {0}</source>
        <translation>Nuova pertinenza di {0}</translation>
    </message>
    <message>
        <source>Edit annex</source>
        <translation>Modifica pertinenza</translation>
    </message>
    <message>
        <source>End the occupancy of {0}</source>
        <translation>Chiudi l'occupazione di {0}</translation>
    </message>
    <message>
        <source>&amp;End occupancy</source>
        <translation>&amp;Chiudi l'occupazione</translation>
    </message>
    <message>
        <source>{0}, here since {1}. The day on which the keys come back is the last day of occupancy: the unit is vacant from the day after. The lease and its account stay.</source>
        <translation>{0}, qui dal {1}. Il giorno della riconsegna delle chiavi è l'ultimo di occupazione: l'alloggio è sfitto dal giorno dopo. Il contratto e il suo conto restano.</translation>
    </message>
    <message>
        <source>The occupancy ends on {0}.</source>
        <translation>L'occupazione termina il {0}.</translation>
    </message>
</context>
<context>
    <name>PropertyTreeModel</name>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>Building {0}</source>
        <translation>Fabbricato {0}</translation>
    </message>
    <message>
        <source>Stair {0}</source>
        <translation>Scala {0}</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Immobile</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Alloggi</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Sfitti</translation>
    </message>
    <message>
        <source>{0}: {1} units, {2} vacant</source>
        <translation>{0}: {1} alloggi, {2} sfitti</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>No entry chosen</source>
        <translation>Nessuna voce scelta</translation>
    </message>
    <message>
        <source>Choose an entry at the left to read it in full.</source>
        <translation>Scegli una voce a sinistra per leggerla per intero.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>La voce</translation>
    </message>
    <message>
        <source>Written by {0} on {1} at {2}</source>
        <translation>Scritta da {0} il {1} alle {2}</translation>
    </message>
    <message>
        <source>Participants: {0}</source>
        <translation>Partecipanti: {0}</translation>
    </message>
    <message>
        <source>This entry has been corrected; it stays as it was written.</source>
        <translation>Questa voce è stata corretta; resta com'era scritta.</translation>
    </message>
    <message>
        <source>Sensitivity: {0}</source>
        <translation>Riservatezza: {0}</translation>
    </message>
    <message>
        <source>Follow-up by {0}: {1}</source>
        <translation>Da seguire entro il {0}: {1}</translation>
    </message>
    <message>
        <source>Follow-up by {0}</source>
        <translation>Da seguire entro il {0}</translation>
    </message>
    <message>
        <source>{0} (done)</source>
        <translation>{0} (fatto)</translation>
    </message>
    <message>
        <source>{0} (overdue)</source>
        <translation>{0} (scaduto)</translation>
    </message>
    <message>
        <source>Correction of {0}, {1}</source>
        <translation>Correzione del {0}, {1}</translation>
    </message>
    <message>
        <source>First written {0}, {1}</source>
        <translation>Prima stesura del {0}, {1}</translation>
    </message>
    <message>
        <source>Follows an earlier entry</source>
        <translation>Dà seguito a una voce precedente</translation>
    </message>
    <message>
        <source>Followed by a later entry</source>
        <translation>Ha avuto seguito in una voce successiva</translation>
    </message>
</context>
<context>
    <name>RepaymentPlansTab</name>
    <message>
        <source>Repayment plans</source>
        <translation>Piani di rientro</translation>
    </message>
    <message>
        <source>Filter by name, unit, number…</source>
        <translation>Filtra per nome, alloggio, numero…</translation>
    </message>
    <message>
        <source>Which plans</source>
        <translation>Quali piani</translation>
    </message>
    <message>
        <source>&amp;New plan…</source>
        <translation>&amp;Nuovo piano…</translation>
    </message>
    <message>
        <source>Another plan is being drawn up: save it or leave it first.</source>
        <translation>Stai preparando un altro piano: prima salvalo o abbandonalo.</translation>
    </message>
    <message>
        <source>No repayment plans yet</source>
        <translation>Ancora nessun piano di rientro</translation>
    </message>
    <message>
        <source>A plan splits what is overdue into instalments that a household can pay.</source>
        <translation>Un piano divide lo scaduto in rate che un nucleo può sostenere.</translation>
    </message>
    <message>
        <source>No plan matches</source>
        <translation>Nessun piano corrisponde</translation>
    </message>
    <message>
        <source>Change the filter above to see others.</source>
        <translation>Cambia il filtro qui sopra per vederne altri.</translation>
    </message>
    <message>
        <source>{0} active · {1} late · {2} broken</source>
        <translation>{0} attivi · {1} in ritardo · {2} inadempienti</translation>
    </message>
    <message>
        <source>This household has no lease to draw up a plan for.</source>
        <translation>Questo nucleo non ha un contratto per cui preparare un piano.</translation>
    </message>
    <message>
        <source>Plan {0} agreed; letter archived as protocol no. {1}.</source>
        <translation>Piano {0} concordato; lettera archiviata con prot. n. {1}.</translation>
    </message>
    <message>
        <source>Close without saving the plan?</source>
        <translation>Chiudere senza salvare il piano?</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>What you typed would be lost. A draft keeps it for another day.</source>
        <translation>Quanto hai scritto andrebbe perso. Una bozza lo conserva per un altro giorno.</translation>
    </message>
    <message>
        <source>Letter of the repayment plan</source>
        <translation>Lettera del piano di rientro</translation>
    </message>
    <message>
        <source>repayment-plan-draft.pdf</source>
        <translation>piano-di-rientro-bozza.pdf</translation>
    </message>
    <message>
        <source>Cancel the draft for {0}?</source>
        <translation>Annullare la bozza per {0}?</translation>
    </message>
    <message>
        <source>Cancel the &amp;draft</source>
        <translation>Annulla la &amp;bozza</translation>
    </message>
    <message>
        <source>It stays in the list of closed plans.</source>
        <translation>Resta nell'elenco dei piani chiusi.</translation>
    </message>
    <message>
        <source>Forfeit plan {0}</source>
        <translation>Decadenza del piano {0}</translation>
    </message>
    <message>
        <source>&amp;Forfeit the plan</source>
        <translation>Dichiara la &amp;decadenza</translation>
    </message>
    <message>
        <source>The plan of {0} ends today (art. 1186 c.c.). What was paid stays paid; the charges go on with their own due days. Write to the household about it.</source>
        <translation>Il piano di {0} finisce oggi (art. 1186 c.c.). Il pagato resta pagato; gli addebiti proseguono con le loro scadenze. Scrivilo al nucleo.</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>What was found</source>
        <translation>Trovati</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Cooperative</source>
        <translation>Cooperativa</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>These data stand on every letter. The limits of plans are warnings, not walls.</source>
        <translation>Questi dati stanno su ogni lettera. I limiti dei piani avvertono, non impediscono.</translation>
    </message>
    <message>
        <source>Data and limits</source>
        <translation>Dati e limiti</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personale</translation>
    </message>
    <message>
        <source>Saved. The window speaks the new language from the next start; the menu ☰ changes it at once.</source>
        <translation>Salvato. La finestra parlerà la nuova lingua dal prossimo avvio; il menu ☰ la cambia subito.</translation>
    </message>
</context>
<context>
    <name>StaffEditor</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>In servizio</translation>
    </message>
    <message>
        <source>Add a &amp;person</source>
        <translation>Aggiungi una &amp;persona</translation>
    </message>
    <message>
        <source>Names are offered for follow-ups. Roles do not restrict anything yet.</source>
        <translation>I nomi vengono proposti per dare seguito alle voci. I ruoli per ora non limitano nulla.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>On track</source>
        <translation>Regolare</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Inadempiente</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Bozza</translation>
    </message>
    <message>
        <source>To be signed</source>
        <translation>Da firmare</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Concluso</translation>
    </message>
    <message>
        <source>Forfeited</source>
        <translation>Decaduto</translation>
    </message>
    <message>
        <source>Renegotiated</source>
        <translation>Rinegoziato</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Tutti i piani</translation>
    </message>
    <message>
        <source>Forfeiture possible</source>
        <translation>Decadenza possibile</translation>
    </message>
    <message>
        <source>Drafts, to be signed</source>
        <translation>Bozze, da firmare</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusi</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Pagata</translation>
    </message>
    <message>
        <source>Partly paid</source>
        <translation>Pagata in parte</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduta</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>A scadere</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copia</translation>
    </message>
    <message>
        <source>Export to &amp;Excel…</source>
        <translation>Esporta in &amp;Excel…</translation>
    </message>
    <message>
        <source>Export to C&amp;SV…</source>
        <translation>Esporta in C&amp;SV…</translation>
    </message>
    <message>
        <source>Co&amp;lumns</source>
        <translation>Co&amp;lonne</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>Esporta {0}</translation>
    </message>
    <message>
        <source>Exported: {0} rows.</source>
        <translation>Righe esportate: {0}.</translation>
    </message>
</context>
<context>
    <name>Tenants</name>
    <message>
        <source>New household</source>
        <translation>Nuovo nucleo</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Aggiungi una persona</translation>
    </message>
    <message>
        <source>New lease</source>
        <translation>Nuovo contratto</translation>
    </message>
    <message>
        <source>Edit {0}</source>
        <translation>Modifica {0}</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>A&amp;ggiungi</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
</context>
<context>
    <name>TenantsTab</name>
    <message>
        <source>No household here</source>
        <translation>Nessun nucleo qui</translation>
    </message>
    <message>
        <source>Households come with the cooperative's spreadsheets, or one by one.</source>
        <translation>I nuclei arrivano con i fogli di calcolo della cooperativa, o uno per uno.</translation>
    </message>
    <message>
        <source>&amp;New household…</source>
        <translation>&amp;Nuovo nucleo…</translation>
    </message>
    <message>
        <source>Reverse entry no. {0}</source>
        <translation>Storna la registrazione n. {0}</translation>
    </message>
    <message>
        <source>{0} of {1}, {2}. It stays in the statement, with its reversal.</source>
        <translation>{0} del {1}, {2}. Resta nell'estratto conto, con il suo storno.</translation>
    </message>
    <message>
        <source>&amp;Reverse</source>
        <translation>&amp;Storna</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>E&amp;xception</source>
        <translation>&amp;Deroga</translation>
    </message>
    <message>
        <source>Why the rules are set aside</source>
        <translation>Perché si deroga alle regole</translation>
    </message>
    <message>
        <source>o&amp;n</source>
        <translation>i&amp;l</translation>
    </message>
    <message>
        <source>&amp;Down payment</source>
        <translation>&amp;Acconto</translation>
    </message>
    <message>
        <source>Su&amp;stainable instalment</source>
        <translation>Rata sost&amp;enibile</translation>
    </message>
    <message>
        <source>N&amp;umber of instalments</source>
        <translation>N&amp;umero rate</translation>
    </message>
    <message>
        <source>&amp;First due day</source>
        <translation>&amp;Prima scadenza</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Firmano</translation>
    </message>
    <message>
        <source>Due day of the down payment</source>
        <translation>Scadenza dell'acconto</translation>
    </message>
    <message>
        <source>Number of instalments</source>
        <translation>Numero rate</translation>
    </message>
    <message>
        <source>Reason for the exception</source>
        <translation>Motivo della deroga</translation>
    </message>
    <message>
        <source>Drag to try more or fewer instalments</source>
        <translation>Trascina per provare più o meno rate</translation>
    </message>
    <message>
        <source>then day {0} of each month</source>
        <translation>poi ogni {0} del mese</translation>
    </message>
    <message>
        <source>with rent: {0} of income</source>
        <translation>canone + rata = {0} del reddito</translation>
    </message>
    <message>
        <source>income not declared</source>
        <translation>reddito non dichiarato</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>How this is computed</source>
        <translation>Come è calcolato</translation>
    </message>
    <message>
        <source>How this is computed: {0}</source>
        <translation>Come è calcolato: {0}</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>Arrears · 12 months</source>
        <translation>Morosità · 12 mesi</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>Sfitto</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto da incassare</translation>
    </message>
    <message>
        <source>Active repayment plans</source>
        <translation>Piani di rientro attivi</translation>
    </message>
    <message>
        <source>Vacancy · {0}</source>
        <translation>Sfitto · {0}</translation>
    </message>
    <message>
        <source>{0} of it under repayment plans</source>
        <translation>di cui {0} in piani di rientro</translation>
    </message>
    <message>
        <source>{0} on track</source>
        <translation>{0} regolari</translation>
    </message>
    <message>
        <source>{0} late</source>
        <translation>{0} in ritardo</translation>
    </message>
    <message>
        <source>{0} broken</source>
        <translation>{0} inadempienti</translation>
    </message>
    <message>
        <source>none is in force</source>
        <translation>nessuno è in corso</translation>
    </message>
    <message>
        <source>{0} points since {1}</source>
        <translation>{0} punti rispetto a {1}</translation>
    </message>
    <message>
        <source>as in {0}</source>
        <translation>come a {0}</translation>
    </message>
</context>
<context>
    <name>ToDoCard</name>
    <message>
        <source>To do today</source>
        <translation>Da fare oggi</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nulla in attesa</translation>
    </message>
    <message>
        <source>Late plans, plans to sign, follow-ups and vacant units show up here.</source>
        <translation>Qui compaiono piani in ritardo, piani da firmare, voci da seguire e alloggi sfitti.</translation>
    </message>
    <message>
        <source>Broken plan: {0}, {1}</source>
        <translation>Inadempiente: {0}, {1}</translation>
    </message>
    <message>
        <source>Call {0}: {1}, {2} days late</source>
        <translation>Chiamare {0}: {1}, {2} gg</translation>
    </message>
    <message>
        <source>Have the plan signed: {0}</source>
        <translation>Firmare il piano: {0}</translation>
    </message>
    <message>
        <source>By {0}: {1}</source>
        <translation>Entro il {0}: {1}</translation>
    </message>
    <message>
        <source>reserved entry</source>
        <translation>voce riservata</translation>
    </message>
    <message>
        <source>{0} is vacant</source>
        <translation>{0} è sfitto</translation>
    </message>
    <message>
        <source>{0} vacant for {1} days</source>
        <translation>{0} sfitto da {1} gg</translation>
    </message>
    <message>
        <source>{0} more broken plans</source>
        <translation>Altri piani inadempienti: {0}</translation>
    </message>
    <message>
        <source>{0} more late plans</source>
        <translation>Altri piani in ritardo: {0}</translation>
    </message>
    <message>
        <source>{0} more plans to sign</source>
        <translation>Altri piani da firmare: {0}</translation>
    </message>
    <message>
        <source>{0} more follow-ups</source>
        <translation>Altre voci da seguire: {0}</translation>
    </message>
    <message>
        <source>{0} more vacant units</source>
        <translation>Altri alloggi sfitti: {0}</translation>
    </message>
</context>
<context>
    <name>TreePanel</name>
    <message>
        <source>Developments, stairs and units</source>
        <translation>Interventi, scale e alloggi</translation>
    </message>
    <message>
        <source>Filter by unit, stair, household…</source>
        <translation>Filtra per alloggio, scala, nucleo…</translation>
    </message>
    <message>
        <source>Every tenure</source>
        <translation>Ogni destinazione</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>Every contract</source>
        <translation>Ogni contratto</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contratto</translation>
    </message>
    <message>
        <source>Only &amp;vacant</source>
        <translation>Solo &amp;sfitti</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>No unit fits the filter.</source>
        <translation>Nessun alloggio corrisponde al filtro.</translation>
    </message>
    <message>
        <source>&amp;Clear the filter</source>
        <translation>&amp;Togli il filtro</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 alloggio</translation>
    </message>
    <message>
        <source>{0} units</source>
        <translation>{0} alloggi</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Anni</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 anno</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 anni</translation>
    </message>
    <message>
        <source>5 years</source>
        <translation>5 anni</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Tutti gli anni</translation>
    </message>
    <message>
        <source>Benchmark</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Trend of arrears and vacancy</source>
        <translation>Andamento morosità e sfitto</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Disegno in corso…</translation>
    </message>
    <message>
        <source>Arrears {0}: {1} of {2}</source>
        <translation>Morosità {0}: {1} su {2}</translation>
    </message>
    <message>
        <source>Vacancy {0}: {1} of {2} days</source>
        <translation>Sfitto {0}: {1} giorni su {2}</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Trend of arrears and vacancy</source>
        <translation>Andamento morosità e sfitto</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
    <message>
        <source>Vacancy</source>
        <translation>Sfitto</translation>
    </message>
</context>
<context>
    <name>UnitPage</name>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Occupant</source>
        <translation>Occupante</translation>
    </message>
    <message>
        <source>Days vacant now</source>
        <translation>Giorni sfitto ora</translation>
    </message>
    <message>
        <source>Days vacant in all</source>
        <translation>Giorni sfitto in tutto</translation>
    </message>
    <message>
        <source>Rent and advances</source>
        <translation>Canone e acconti</translation>
    </message>
    <message>
        <source>Click a household to open it.</source>
        <translation>Fai clic su un nucleo per aprirlo.</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>New &amp;annex…</source>
        <translation>Nuova p&amp;ertinenza…</translation>
    </message>
    <message>
        <source>End &amp;occupancy…</source>
        <translation>Chiudi l'&amp;occupazione…</translation>
    </message>
    <message>
        <source>Occupancy over time</source>
        <translation>Occupazione nel tempo</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Contratti</translation>
    </message>
    <message>
        <source>Never let</source>
        <translation>Mai locato</translation>
    </message>
    <message>
        <source>No lease names this unit yet.</source>
        <translation>Nessun contratto riguarda ancora questo alloggio.</translation>
    </message>
    <message>
        <source>Days vacant by year</source>
        <translation>Giorni di sfitto per anno</translation>
    </message>
    <message>
        <source>Nothing known yet</source>
        <translation>Ancora nulla di noto</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Pertinenze</translation>
    </message>
    <message>
        <source>No annexes</source>
        <translation>Nessuna pertinenza</translation>
    </message>
    <message>
        <source>Garages, cellars and the like that go with the unit.</source>
        <translation>Box, cantine e simili che vanno con l'alloggio.</translation>
    </message>
    <message>
        <source>Stair, floor, flat</source>
        <translation>Scala, piano, interno</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>Fabbricato</translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation>Destinazione</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Superficie</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Vani</translation>
    </message>
    <message>
        <source>Energy class</source>
        <translation>Classe energetica</translation>
    </message>
    <message>
        <source>Thousandths</source>
        <translation>Millesimi</translation>
    </message>
    <message>
        <source>Cadastral sheet, parcel, subordinate</source>
        <translation>Foglio, particella, subalterno</translation>
    </message>
    <message>
        <source>Cadastral category</source>
        <translation>Categoria catastale</translation>
    </message>
    <message>
        <source>Available from</source>
        <translation>Disponibile dal</translation>
    </message>
    <message>
        <source>Available until</source>
        <translation>Disponibile al</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>&amp;Leases</source>
        <translation>&amp;Contratti</translation>
    </message>
    <message>
        <source>Days vacan&amp;t</source>
        <translation>&amp;Sfitto</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Dati</translation>
    </message>
    <message>
        <source>Anne&amp;xes</source>
        <translation>&amp;Pertinenze</translation>
    </message>
    <message>
        <source>vacant since {0}</source>
        <translation>sfitto dal {0}</translation>
    </message>
    <message>
        <source>{0} of {1} ({2})</source>
        <translation>{0} su {1} ({2})</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Portineria</source>
        <translation>Benvenuti in Portineria</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>&amp;Move in…</source>
        <translation>I&amp;mporta…</translation>
    </message>
    <message>
        <source>&amp;Look around</source>
        <translation>&amp;Prova</translation>
    </message>
    <message>
        <source>Or start with an &amp;empty office…</source>
        <translation>Oppure comincia da un ufficio &amp;vuoto…</translation>
    </message>
    <message>
        <source>The office of your housing cooperative, in one file.</source>
        <translation>L'ufficio della tua cooperativa di abitanti, in un solo file.</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Apri un ufficio</translation>
    </message>
    <message>
        <source>An office file that is already on this computer or on a shared disk.</source>
        <translation>Un file d'ufficio che è già su questo computer o su un disco condiviso.</translation>
    </message>
    <message>
        <source>Move in from spreadsheets</source>
        <translation>Importa dai fogli di calcolo</translation>
    </message>
    <message>
        <source>The cooperative's own lists of developments, units, households, leases and movements become an office, checked line by line.</source>
        <translation>Gli elenchi della cooperativa (interventi, alloggi, nuclei, contratti, movimenti) diventano un ufficio, controllati riga per riga.</translation>
    </message>
    <message>
        <source>Look at a demo office</source>
        <translation>Prova un ufficio dimostrativo</translation>
    </message>
    <message>
        <source>Three hundred made-up units with five years of rents, to try things on.</source>
        <translation>Trecento alloggi inventati con cinque anni di canoni, per fare pratica.</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Aperti di recente</translation>
    </message>
</context>
<context>
    <name>WindowMenu</name>
    <message>
        <source>&amp;New office…</source>
        <translation>&amp;Nuovo ufficio…</translation>
    </message>
    <message>
        <source>&amp;Open office…</source>
        <translation>&amp;Apri ufficio…</translation>
    </message>
    <message>
        <source>&amp;Move in from spreadsheets…</source>
        <translation>&amp;Importa dai fogli di calcolo…</translation>
    </message>
    <message>
        <source>&amp;Undo the move-in…</source>
        <translation>Ann&amp;ulla l'importazione…</translation>
    </message>
    <message>
        <source>&amp;Cooperative…</source>
        <translation>&amp;Cooperativa…</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Guida</translation>
    </message>
    <message>
        <source>&amp;About Portineria</source>
        <translation>Inf&amp;ormazioni su Portineria</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
</context>
<context>
    <name>_SaveWords</name>
    <message>
        <source>Save the letter</source>
        <translation>Salva la lettera</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Salvato: {0}</translation>
    </message>
    <message>
        <source>{0} could not be saved: {1}. Is it open elsewhere?</source>
        <translation>{0} non si è potuto salvare: {1}. È aperto altrove?</translation>
    </message>
</context>
<context>
    <name>checks</name>
    <message>
        <source>The file is damaged: restore a backup.</source>
        <translation>Il file è danneggiato: ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>Some rows point at others that are not there.</source>
        <translation>Alcune righe rimandano ad altre che non ci sono.</translation>
    </message>
    <message>
        <source>The ledger's chain is broken: an entry was changed outside the program.</source>
        <translation>La catena del partitario è rotta: una registrazione è stata cambiata fuori dal programma.</translation>
    </message>
    <message>
        <source>A balance differs from the sum of its entries.</source>
        <translation>Un saldo è diverso dalla somma delle sue registrazioni.</translation>
    </message>
    <message>
        <source>The open charges differ from what is owed.</source>
        <translation>Gli addebiti aperti sono diversi da quanto è dovuto.</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>The demo office is in {name}.</source>
        <translation>L'ufficio dimostrativo è in {name}.</translation>
    </message>
    <message>
        <source>{developments} developments, {units} units, {households} households, {leases} leases and {movements} movements moved in.</source>
        <translation>Importati: interventi {developments}, alloggi {units}, nuclei {households}, contratti {leases}, movimenti {movements}.</translation>
    </message>
    <message>
        <source>{developments} developments, {units} units, {households} households, {leases} leases and {movements} movements found; nothing was imported.</source>
        <translation>Trovati: interventi {developments}, alloggi {units}, nuclei {households}, contratti {leases}, movimenti {movements}. Non è stato importato nulla.</translation>
    </message>
    <message>
        <source>{rows} rows are in {name}.</source>
        <translation>Righe scritte in {name}: {rows}.</translation>
    </message>
    <message>
        <source>{entries} ledger entries: numbers, chain and sums hold.</source>
        <translation>Registrazioni nel partitario: {entries}. Numeri, catena e somme tornano.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>There is already a file {name}.</source>
        <translation>C'è già un file {name}.</translation>
    </message>
    <message>
        <source>The office cannot be made at {name}: {reason}.</source>
        <translation>L'ufficio non si può creare in {name}: {reason}.</translation>
    </message>
    <message>
        <source>Somebody else has just changed this: look at it again, then save.</source>
        <translation>Qualcun altro lo ha appena cambiato: ricontrolla, poi salva.</translation>
    </message>
    <message>
        <source>The office is busy with another change: try again in a moment.</source>
        <translation>L'ufficio è occupato con un'altra modifica: riprova fra un momento.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was saved. Free some space and try again.</source>
        <translation>Il disco è pieno: non è stato salvato nulla. Libera spazio e riprova.</translation>
    </message>
    <message>
        <source>The disk cannot be written: nothing was saved.</source>
        <translation>Il disco non si può scrivere: non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>The office file is read-only: nothing was saved.</source>
        <translation>Il file dell'ufficio è in sola lettura: non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>There is no office file {name}.</source>
        <translation>Non c'è un file d'ufficio {name}.</translation>
    </message>
    <message>
        <source>The office {name} was made by a newer Portineria: update this program first.</source>
        <translation>L'ufficio {name} è stato creato da una versione più recente di Portineria: prima aggiorna il programma.</translation>
    </message>
    <message>
        <source>The office {name} is read-only: its file or folder cannot be written.</source>
        <translation>L'ufficio {name} è in sola lettura: il suo file o la sua cartella non si può scrivere.</translation>
    </message>
    <message>
        <source>The file {name} is empty: it is not an office.</source>
        <translation>Il file {name} è vuoto: non è un ufficio.</translation>
    </message>
    <message>
        <source>The file {name} is not an office of Portineria.</source>
        <translation>Il file {name} non è un ufficio di Portineria.</translation>
    </message>
    <message>
        <source>The office {name} is damaged and cannot be read: restore a backup.</source>
        <translation>L'ufficio {name} è danneggiato e non si può leggere: ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>The office {name} needs an update, but no copy of it could be written first.</source>
        <translation>L'ufficio {name} va aggiornato, ma non se ne è potuta scrivere prima una copia.</translation>
    </message>
    <message>
        <source>There is no such entry in the log.</source>
        <translation>Nel diario non c'è questa voce.</translation>
    </message>
    <message>
        <source>This entry has been corrected already: correct its correction.</source>
        <translation>Questa voce è già stata corretta: correggi la sua correzione.</translation>
    </message>
    <message>
        <source>Write what happened: the text is empty.</source>
        <translation>Scrivi che cosa è successo: il testo è vuoto.</translation>
    </message>
    <message>
        <source>The text is longer than {limit} characters.</source>
        <translation>Il testo supera i {limit} caratteri.</translation>
    </message>
    <message>
        <source>This day is still to come: only an event or an assembly can be ahead.</source>
        <translation>Questo giorno deve ancora venire: solo momenti di socializzazione e assemblee si possono annunciare.</translation>
    </message>
    <message>
        <source>The follow-up cannot come before the entry's own day.</source>
        <translation>La data entro cui dare seguito non può precedere quella della voce.</translation>
    </message>
    <message>
        <source>Say by which day the follow-up is due.</source>
        <translation>Indica entro quale giorno va dato seguito.</translation>
    </message>
    <message>
        <source>The number of participants cannot be negative.</source>
        <translation>Il numero di partecipanti non può essere negativo.</translation>
    </message>
    <message>
        <source>The office speaks Italian or English.</source>
        <translation>L'ufficio parla italiano o inglese.</translation>
    </message>
    <message>
        <source>The smallest instalment cannot be negative.</source>
        <translation>La rata minima non può essere negativa.</translation>
    </message>
    <message>
        <source>This is not an IBAN: a digit is missing or wrong.</source>
        <translation>Questo non è un IBAN: una cifra manca o è sbagliata.</translation>
    </message>
    <message>
        <source>This is not a tax code: a sign is missing or wrong.</source>
        <translation>Questo non è un codice fiscale: un carattere manca o è sbagliato.</translation>
    </message>
    <message>
        <source>This is not a VAT number: a digit is missing or wrong.</source>
        <translation>Questa non è una partita IVA: una cifra manca o è sbagliata.</translation>
    </message>
    <message>
        <source>The logo is larger than 1 MB: choose a smaller picture.</source>
        <translation>Il logo supera 1 MB: scegli un'immagine più piccola.</translation>
    </message>
    <message>
        <source>The logo is {width} × {height} pixels: {limit} a side are enough.</source>
        <translation>Il logo è di {width} × {height} pixel: ne bastano {limit} per lato.</translation>
    </message>
    <message>
        <source>This is not a PNG or JPEG picture.</source>
        <translation>Questa non è un'immagine PNG o JPEG.</translation>
    </message>
    <message>
        <source>Choose a number from {lowest} to {highest}.</source>
        <translation>Scegli un numero da {lowest} a {highest}.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {reason}. Is it open in another program?</source>
        <translation>Il file {name} non si può scrivere: {reason}. È aperto in un altro programma?</translation>
    </message>
    <message>
        <source>There is no folder {name}.</source>
        <translation>Non c'è la cartella {name}.</translation>
    </message>
    <message>
        <source>The folder {name} holds none of the spreadsheets of an office kit.</source>
        <translation>La cartella {name} non contiene nessuno dei fogli di calcolo previsti.</translation>
    </message>
    <message>
        <source>This office has developments already: a kit moves into an empty office only.</source>
        <translation>Questo ufficio ha già degli interventi: si importa solo in un ufficio vuoto.</translation>
    </message>
    <message>
        <source>The workbook {name} cannot be read.</source>
        <translation>Il file Excel {name} non si può leggere.</translation>
    </message>
    <message>
        <source>The move-in cannot be undone: there is none, or something was posted since.</source>
        <translation>L'importazione non si può annullare: non ce n'è una, o da allora è stato registrato altro.</translation>
    </message>
    <message>
        <source>Somebody else has just removed this.</source>
        <translation>Qualcun altro lo ha appena tolto.</translation>
    </message>
    <message>
        <source>This must not be empty.</source>
        <translation>Questo non può restare vuoto.</translation>
    </message>
    <message>
        <source>At most {count} characters fit here.</source>
        <translation>Qui stanno al massimo {count} caratteri.</translation>
    </message>
    <message>
        <source>The amount must not be zero.</source>
        <translation>L'importo non può essere zero.</translation>
    </message>
    <message>
        <source>A payment cannot be dated in the future.</source>
        <translation>Un incasso non può avere una data futura.</translation>
    </message>
    <message>
        <source>A payment must be more than zero.</source>
        <translation>Un incasso deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>This entry cannot be reversed.</source>
        <translation>Questa registrazione non si può stornare.</translation>
    </message>
    <message>
        <source>Entry no. {number} has been reversed already.</source>
        <translation>La registrazione n. {number} è già stata stornata.</translation>
    </message>
    <message>
        <source>This letter is not in the archive.</source>
        <translation>Questa lettera non è in archivio.</translation>
    </message>
    <message>
        <source>The archived letter is damaged: it is not as it was printed. Restore a backup.</source>
        <translation>La lettera archiviata è danneggiata: non è come fu stampata. Ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>The payment QR code would hold more than {limit} bytes.</source>
        <translation>Il codice QR del pagamento supererebbe {limit} byte.</translation>
    </message>
    <message>
        <source>“{text}” is longer than the {limit} characters a transfer allows.</source>
        <translation>«{text}» supera i {limit} caratteri che un bonifico ammette.</translation>
    </message>
    <message>
        <source>“{text}” holds a line break; a transfer has none.</source>
        <translation>«{text}» contiene un a capo; un bonifico non ne ha.</translation>
    </message>
    <message>
        <source>A transfer needs the name of who receives it.</source>
        <translation>Un bonifico richiede il nome di chi lo riceve.</translation>
    </message>
    <message>
        <source>{iban} is not a valid IBAN.</source>
        <translation>{iban} non è un IBAN valido.</translation>
    </message>
    <message>
        <source>A transfer is between € 0,01 and € 999.999.999,99.</source>
        <translation>Un bonifico va da € 0,01 a € 999.999.999,99.</translation>
    </message>
    <message>
        <source>A transfer carries either a text or a creditor reference, not both.</source>
        <translation>Un bonifico porta una causale o un riferimento del creditore, non entrambi.</translation>
    </message>
    <message>
        <source>The logo cannot be read as a PNG or JPEG picture.</source>
        <translation>Il logo non si legge come immagine PNG o JPEG.</translation>
    </message>
    <message>
        <source>This lease is not there any more.</source>
        <translation>Questo contratto non c'è più.</translation>
    </message>
    <message>
        <source>An agreement needs someone who signs and an instalment.</source>
        <translation>Un accordo richiede chi firma e almeno una rata.</translation>
    </message>
    <message>
        <source>The instalments add up to {scheduled}, the plan to {total}.</source>
        <translation>Le rate sommano a {scheduled}, il piano a {total}.</translation>
    </message>
    <message>
        <source>This plan is not there any more.</source>
        <translation>Questo piano non c'è più.</translation>
    </message>
    <message>
        <source>The letter template lacks “{name}”.</source>
        <translation>Al modello di lettera manca «{name}».</translation>
    </message>
    <message>
        <source>The letter template {name} cannot be read: {reason}.</source>
        <translation>Il modello di lettera {name} non si può leggere: {reason}.</translation>
    </message>
    <message>
        <source>The letter template uses {placeholder}, which does not exist.</source>
        <translation>Il modello di lettera usa {placeholder}, che non esiste.</translation>
    </message>
    <message>
        <source>The letter template has a stray brace in “{text}”.</source>
        <translation>Il modello di lettera ha una graffa fuori posto in «{text}».</translation>
    </message>
    <message>
        <source>The keys already came back on {day}.</source>
        <translation>Le chiavi sono già state riconsegnate il {day}.</translation>
    </message>
    <message>
        <source>The lease only starts on {day}.</source>
        <translation>Il contratto decorre solo dal {day}.</translation>
    </message>
    <message>
        <source>There is already a development with the code {code}.</source>
        <translation>C'è già un intervento con il codice {code}.</translation>
    </message>
    <message>
        <source>There is already a unit with the code {code}.</source>
        <translation>C'è già un alloggio con il codice {code}.</translation>
    </message>
    <message>
        <source>Choose the development.</source>
        <translation>Scegli l'intervento.</translation>
    </message>
    <message>
        <source>The last available day is before the first one.</source>
        <translation>L'ultimo giorno disponibile viene prima del primo.</translation>
    </message>
    <message>
        <source>This must be more than zero.</source>
        <translation>Deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>Someone of the household must sign.</source>
        <translation>Qualcuno del nucleo deve firmare.</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>Serve un motivo.</translation>
    </message>
    <message>
        <source>The plan is not paid yet: {remaining} remain.</source>
        <translation>Il piano non è ancora pagato: restano {remaining}.</translation>
    </message>
    <message>
        <source>This plan is no longer as you saw it: look at it again.</source>
        <translation>Questo piano non è più come l'hai visto: guardalo di nuovo.</translation>
    </message>
    <message>
        <source>This household owes nothing any more.</source>
        <translation>Questo nucleo non deve più nulla.</translation>
    </message>
    <message>
        <source>A chosen charge has been paid meanwhile: look at the charges again.</source>
        <translation>Un addebito scelto è stato pagato nel frattempo: guarda di nuovo gli addebiti.</translation>
    </message>
    <message>
        <source>Of “{charge}” {now} remain now, not {then}: look at the charges again.</source>
        <translation>Di «{charge}» restano ora {now}, non {then}: guarda di nuovo gli addebiti.</translation>
    </message>
    <message>
        <source>Plan {number} is still under way for this lease: its charges cannot be in two plans.</source>
        <translation>Il piano {number} è ancora in corso per questo contratto: i suoi addebiti non possono stare in due piani.</translation>
    </message>
    <message>
        <source>This plan can no longer be changed.</source>
        <translation>Questo piano non si può più cambiare.</translation>
    </message>
    <message>
        <source>{count} instalments are more than the {maximum} that the rules allow.</source>
        <translation>{count} rate superano le {maximum} che le regole ammettono.</translation>
    </message>
    <message>
        <source>An instalment of {instalment} is below the minimum of {minimum}.</source>
        <translation>Una rata di {instalment} è sotto il minimo di {minimum}.</translation>
    </message>
    <message>
        <source>An instalment of {instalment} is more than 1/{divisor} of the monthly income ({limit}).</source>
        <translation>Una rata di {instalment} supera 1/{divisor} del reddito mensile ({limit}).</translation>
    </message>
    <message>
        <source>Choose at least one charge to include.</source>
        <translation>Scegli almeno un addebito da includere.</translation>
    </message>
    <message>
        <source>The down payment must be less than the debt of {debt}.</source>
        <translation>L'acconto deve essere minore del debito di {debt}.</translation>
    </message>
    <message>
        <source>The down payment falls due before the first instalment.</source>
        <translation>L'acconto scade prima della prima rata.</translation>
    </message>
    <message>
        <source>The instalment must be more than zero.</source>
        <translation>La rata deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>A plan has 1 to {most} instalments; this would be {count}.</source>
        <translation>Un piano ha da 1 a {most} rate; queste sarebbero {count}.</translation>
    </message>
    <message>
        <source>The first due day is too far away.</source>
        <translation>La prima scadenza è troppo lontana.</translation>
    </message>
    <message>
        <source>Someone of the staff has no name.</source>
        <translation>Qualcuno del personale è senza nome.</translation>
    </message>
    <message>
        <source>Two people of the staff are called {name}.</source>
        <translation>Due persone del personale si chiamano {name}.</translation>
    </message>
    <message>
        <source>The check letter of the tax code does not hold.</source>
        <translation>La lettera di controllo del codice fiscale non torna.</translation>
    </message>
    <message>
        <source>The check digits of the IBAN do not hold.</source>
        <translation>Le cifre di controllo dell'IBAN non tornano.</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Scegli l'alloggio.</translation>
    </message>
    <message>
        <source>The keys cannot come back before the lease starts.</source>
        <translation>Le chiavi non possono tornare prima della decorrenza.</translation>
    </message>
    <message>
        <source>The lease cannot expire before it starts.</source>
        <translation>Il contratto non può scadere prima della decorrenza.</translation>
    </message>
    <message>
        <source>The due day is between 1 and 28, in every month there.</source>
        <translation>Il giorno di scadenza va da 1 a 28, presente in ogni mese.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>Un importo non può essere sotto zero.</translation>
    </message>
    <message>
        <source>On these days the unit is let to {name} ({code}, since {day}).</source>
        <translation>In questi giorni l'alloggio è locato a {name} ({code}, dal {day}).</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation>Il file {name} non si può leggere: {reason}.</translation>
    </message>
    <message>
        <source>The printer cannot be reached.</source>
        <translation>La stampante non risponde.</translation>
    </message>
    <message>
        <source>Write how many instalments, from 1 to 360.</source>
        <translation>Scrivi quante rate, da 1 a 360.</translation>
    </message>
    <message>
        <source>Write an amount such as 1.234,56.</source>
        <translation>Scrivi un importo come 1.234,56.</translation>
    </message>
    <message>
        <source>Write a day such as 05/11/2026.</source>
        <translation>Scrivi un giorno come 05/11/2026.</translation>
    </message>
    <message>
        <source>A list is written as .xlsx or .csv, not as {name}.</source>
        <translation>Un elenco si scrive come .xlsx o .csv, non come {name}.</translation>
    </message>
</context>
<context>
    <name>faults</name>
    <message>
        <source>the file is missing</source>
        <translation>il file manca</translation>
    </message>
    <message>
        <source>the column «{column}» is missing</source>
        <translation>manca la colonna «{column}»</translation>
    </message>
    <message>
        <source>{found} columns where the header has {expected}</source>
        <translation>{found} colonne dove l'intestazione ne ha {expected}</translation>
    </message>
    <message>
        <source>«{column}» is empty</source>
        <translation>«{column}» è vuoto</translation>
    </message>
    <message>
        <source>«{value}» in «{column}» is not a day that exists</source>
        <translation>«{value}» in «{column}» non è un giorno che esiste</translation>
    </message>
    <message>
        <source>«{value}» in «{column}» is not an amount</source>
        <translation>«{value}» in «{column}» non è un importo</translation>
    </message>
    <message>
        <source>«{value}» in «{column}» is not a number</source>
        <translation>«{value}» in «{column}» non è un numero</translation>
    </message>
    <message>
        <source>«{value}» in «{column}» is not one of: {choices}</source>
        <translation>«{value}» in «{column}» non è fra: {choices}</translation>
    </message>
    <message>
        <source>there is neither a charge nor a credit</source>
        <translation>non c'è né addebito né accredito</translation>
    </message>
    <message>
        <source>the code «{value}» stands here for the second time</source>
        <translation>il codice «{value}» compare qui per la seconda volta</translation>
    </message>
    <message>
        <source>no development has the code «{value}»</source>
        <translation>nessun intervento ha il codice «{value}»</translation>
    </message>
    <message>
        <source>no unit has the code «{value}»</source>
        <translation>nessun alloggio ha il codice «{value}»</translation>
    </message>
    <message>
        <source>no household has the code «{value}»</source>
        <translation>nessun nucleo ha il codice «{value}»</translation>
    </message>
    <message>
        <source>no lease has the code «{value}»</source>
        <translation>nessun contratto ha il codice «{value}»</translation>
    </message>
    <message>
        <source>it ends on {end}, before it begins on {start}</source>
        <translation>finisce il {end}, prima di cominciare il {start}</translation>
    </message>
    <message>
        <source>a letter in «{column}» cannot be read</source>
        <translation>un carattere in «{column}» non si può leggere</translation>
    </message>
    <message>
        <source>the amount is zero: nothing will be posted</source>
        <translation>l'importo è zero: non sarà registrato nulla</translation>
    </message>
    <message>
        <source>unit {unit} is let twice on {day}</source>
        <translation>l'alloggio {unit} risulta locato due volte il {day}</translation>
    </message>
</context>
</TS>