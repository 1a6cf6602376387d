<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it_IT">
<context>
    <name>AllocationDialog</name>
    <message>
        <source>What this payment paid</source>
        <translation>Che cosa ha pagato questo incasso</translation>
    </message>
    <message>
        <source>What paid this</source>
        <translation>Che cosa ha pagato questa voce</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Ancora niente</translation>
    </message>
    <message>
        <source>It waits as an advance for what falls due.</source>
        <translation>Resta in acconto per ciò che scadrà.</translation>
    </message>
    <message>
        <source>No payment has reached this charge.</source>
        <translation>Nessun incasso è arrivato a questo addebito.</translation>
    </message>
    <message>
        <source>Choose &amp;otherwise…</source>
        <translation>Scegli &amp;diversamente…</translation>
    </message>
    <message>
        <source>Back to the order of the &amp;law…</source>
        <translation>Torna all&apos;ordine di le&amp;gge…</translation>
    </message>
    <message>
        <source>Better &amp;secured…</source>
        <translation>Meglio ga&amp;rantito…</translation>
    </message>
    <message>
        <source>No longer better &amp;secured…</source>
        <translation>Non più meglio ga&amp;rantito…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Waits as an advance</source>
        <translation>Resta in acconto</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ancora da pagare</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Voce</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Directed by {0} on {1}.</source>
        <translation>Imputato da {0} il {1}.</translation>
    </message>
    <message>
        <source>It went back on {0}.</source>
        <translation>Ripreso dalla banca il {0}.</translation>
    </message>
    <message>
        <source>Better secured than others: {0}</source>
        <translation>Meglio garantito di altri: {0}</translation>
    </message>
    <message>
        <source>Let this payment follow the order of the law?</source>
        <translation>Lasciare questo incasso all&apos;ordine di legge?</translation>
    </message>
    <message>
        <source>&amp;Follow the law</source>
        <translation>&amp;Segui la legge</translation>
    </message>
    <message>
        <source>What the payer or the office said of it no longer counts.</source>
        <translation>Quello che ne ha detto chi paga o l&apos;ufficio non vale più.</translation>
    </message>
    <message>
        <source>Is this charge secured like the others again?</source>
        <translation>Questo addebito torna garantito come gli altri?</translation>
    </message>
    <message>
        <source>&amp;Secured like the others</source>
        <translation>&amp;Garantito come gli altri</translation>
    </message>
    <message>
        <source>Payments that the law directs are allocated anew.</source>
        <translation>Gli incassi che seguono la legge vengono imputati di nuovo.</translation>
    </message>
    <message>
        <source>Better secured</source>
        <translation>Meglio garantito</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>What is secured by a guarantee or surety is paid after what is not (art. 1193 c.c.).</source>
        <translation>Ciò che è coperto da una garanzia o fideiussione si paga dopo ciò che non lo è (art. 1193 c.c.).</translation>
    </message>
</context>
<context>
    <name>AlreadyThere</name>
    <message>
        <source>&amp;View {0}</source>
        <translation>&amp;Vedi {0}</translation>
    </message>
    <message>
        <source>This IBAN is there already: {0}.</source>
        <translation>Questo IBAN c&apos;è già: {0}.</translation>
    </message>
    <message>
        <source>This tax code is there already: {0}, household {1}.</source>
        <translation>Questo codice fiscale c&apos;è già: {0}, nucleo {1}.</translation>
    </message>
</context>
<context>
    <name>AppointmentDialogs</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>At that time there is already: {0}</source>
        <translation>A quell’ora c’è già: {0}</translation>
    </message>
    <message>
        <source>The talk with {0}</source>
        <translation>Il colloquio con {0}</translation>
    </message>
    <message>
        <source>Nobody came: {0}</source>
        <translation>Non è venuto nessuno: {0}</translation>
    </message>
    <message>
        <source>Call off the talk with {0}</source>
        <translation>Annulla il colloquio con {0}</translation>
    </message>
    <message>
        <source>Call o&amp;ff</source>
        <translation>A&amp;nnulla il colloquio</translation>
    </message>
    <message>
        <source>Move the talk with {0}</source>
        <translation>Sposta il colloquio con {0}</translation>
    </message>
    <message>
        <source>Talk with {0}</source>
        <translation>Colloquio con {0}</translation>
    </message>
    <message>
        <source>New talk</source>
        <translation>Nuovo colloquio</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>In ufficio</translation>
    </message>
</context>
<context>
    <name>AppointmentsPage</name>
    <message>
        <source>Monday</source>
        <translation>Lunedì</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Martedì</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mercoledì</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Giovedì</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Venerdì</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabato</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Domenica</translation>
    </message>
    <message>
        <source>A day of the week</source>
        <translation>Un giorno della settimana</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Colloqui</translation>
    </message>
    <message>
        <source>No talk this week</source>
        <translation>Nessun colloquio questa settimana</translation>
    </message>
    <message>
        <source>Arrange one here, from a household, or while noting a call.</source>
        <translation>Si fissa qui, dalla scheda del nucleo o annotando una telefonata.</translation>
    </message>
    <message>
        <source>&amp;New talk…</source>
        <translation>&amp;Nuovo colloquio…</translation>
    </message>
    <message>
        <source>‹ &amp;Earlier</source>
        <translation>‹ &amp;Prima</translation>
    </message>
    <message>
        <source>&amp;Later ›</source>
        <translation>&amp;Dopo ›</translation>
    </message>
    <message>
        <source>&amp;This week</source>
        <translation>&amp;Questa settimana</translation>
    </message>
    <message>
        <source>&amp;Print the day…</source>
        <translation>&amp;Stampa il giorno…</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>&amp;Week into a calendar…</source>
        <translation>Settimana nel &amp;calendario…</translation>
    </message>
    <message>
        <source>Talks from {0} to {1}</source>
        <translation>Colloqui dal {0} al {1}</translation>
    </message>
    <message>
        <source>{0} this week · {1} today</source>
        <translation>{0} questa settimana · {1} oggi</translation>
    </message>
    <message>
        <source>Without an outcome: {0}</source>
        <translation>Senza esito: {0}</translation>
    </message>
</context>
<context>
    <name>Arrears</name>
    <message>
        <source>Who is late</source>
        <translation>Chi è in ritardo</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Solleciti</translation>
    </message>
    <message>
        <source>Promises and holds</source>
        <translation>Promesse e sospensioni</translation>
    </message>
    <message>
        <source>Registered letters</source>
        <translation>Raccomandate</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Commissione</translation>
    </message>
    <message>
        <source>Legal files</source>
        <translation>Pratiche legali</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Inesigibili</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Words of letters</source>
        <translation>Testi delle lettere</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>Service charges and adjustments</source>
        <translation>Spese e conguagli</translation>
    </message>
    <message>
        <source>Interest and costs</source>
        <translation>Interessi e spese legali</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Up to 30 days</source>
        <translation>Fino a 30 giorni</translation>
    </message>
    <message>
        <source>31 to 60 days</source>
        <translation>Da 31 a 60 giorni</translation>
    </message>
    <message>
        <source>61 to 90 days</source>
        <translation>Da 61 a 90 giorni</translation>
    </message>
    <message>
        <source>More than 90 days</source>
        <translation>Oltre 90 giorni</translation>
    </message>
    <message>
        <source>Who lives here</source>
        <translation>Chi abita qui</translation>
    </message>
    <message>
        <source>Former tenants</source>
        <translation>Cessati</translation>
    </message>
    <message>
        <source>In a plan</source>
        <translation>In un piano</translation>
    </message>
    <message>
        <source>Without a plan</source>
        <translation>Senza piano</translation>
    </message>
</context>
<context>
    <name>ArrearsInterest</name>
    <message>
        <source>Legal interest</source>
        <translation>Interessi legali</translation>
    </message>
    <message>
        <source>How the interest is computed</source>
        <translation>Come si calcolano gli interessi</translation>
    </message>
    <message>
        <source>C&amp;hoose all</source>
        <translation>Scegli &amp;tutti</translation>
    </message>
    <message>
        <source>Choose non&amp;e</source>
        <translation>&amp;Non scegliere nessuno</translation>
    </message>
    <message>
        <source>&amp;Charge…</source>
        <translation>&amp;Addebita…</translation>
    </message>
    <message>
        <source>Throu&amp;gh</source>
        <translation>&amp;Fino al</translation>
    </message>
    <message>
        <source>Leave out households &amp;below</source>
        <translation>&amp;Escludi i nuclei sotto</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Come si calcola</translation>
    </message>
    <message>
        <source>Capital × rate × days ÷ 36.500, in leap years too. The day from which it runs does not count, the day of the payment does. Interest bears no interest (art. 1283 c.c.).</source>
        <translation>Capitale × tasso × giorni ÷ 36.500, anche negli anni bisestili. Il giorno da cui decorre non conta, quello del pagamento sì. Gli interessi non producono interessi (art. 1283 c.c.).</translation>
    </message>
    <message>
        <source>Work out legal interest</source>
        <translation>Calcola gli interessi legali</translation>
    </message>
    <message>
        <source>{0} leases may bear interest</source>
        <translation>Contratti che possono produrre interessi: {0}</translation>
    </message>
    <message>
        <source>Working them all out takes a little while.</source>
        <translation>Calcolarli tutti richiede un po&apos; di tempo.</translation>
    </message>
    <message>
        <source>&amp;Work them out</source>
        <translation>&amp;Calcolali</translation>
    </message>
    <message>
        <source>Rate of {0} not entered yet: {1} % used.</source>
        <translation>Tasso del {0} non ancora inserito: usato {1} %.</translation>
    </message>
    <message>
        <source>This day is still to come: it can be looked at, not charged.</source>
        <translation>Questo giorno deve ancora venire: si può guardare, non addebitare.</translation>
    </message>
    <message>
        <source>No interest runs</source>
        <translation>Non decorrono interessi</translation>
    </message>
    <message>
        <source>Interest runs from a notice of default that was received, or from the due day where the lease says so.</source>
        <translation>Gli interessi decorrono da una messa in mora ricevuta, o dalla scadenza dove il contratto lo dice.</translation>
    </message>
    <message>
        <source>{0} of {1} households chosen · {2} to charge</source>
        <translation>Nuclei scelti: {0} su {1} · {2} da addebitare</translation>
    </message>
    <message>
        <source>Charge {0} of legal interest through {1}?</source>
        <translation>Addebitare {0} di interessi legali fino al {1}?</translation>
    </message>
    <message>
        <source>&amp;Charge</source>
        <translation>&amp;Addebita</translation>
    </message>
    <message>
        <source>{0} entries, one per charge, on {1} households, due today.</source>
        <translation>Voci: {0}, una per addebito; nuclei: {1}; scadenza oggi.</translation>
    </message>
    <message>
        <source>Charge legal interest</source>
        <translation>Addebita interessi legali</translation>
    </message>
    <message>
        <source>Charged: {0} entries on {1} households, {2}.</source>
        <translation>Voci addebitate: {0}; nuclei: {1}; {2}.</translation>
    </message>
</context>
<context>
    <name>ArrearsListPage</name>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
    <message>
        <source>Nobody is in arrears</source>
        <translation>Nessuno è in ritardo</translation>
    </message>
    <message>
        <source>Households that owe something past its due day stand here.</source>
        <translation>Qui compaiono i nuclei che devono qualcosa di già scaduto.</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>P&amp;rint list…</source>
        <translation>S&amp;tampa elenco…</translation>
    </message>
    <message>
        <source>Households: {0} · {1} overdue</source>
        <translation>Nuclei: {0} · scaduto {1}</translation>
    </message>
    <message>
        <source>As at {0}, oldest debts paid first.</source>
        <translation>Al {0}, pagati prima i debiti più vecchi.</translation>
    </message>
</context>
<context>
    <name>ArrearsTab</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Whose is it?</source>
        <translation>Di chi è?</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Assegna</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
</context>
<context>
    <name>BankStatements</name>
    <message>
        <source>No bank statement yet</source>
        <translation>Nessun estratto conto bancario</translation>
    </message>
    <message>
        <source>Bank up to {0}</source>
        <translation>Banca fino al {0}</translation>
    </message>
    <message>
        <source>Bank up to {0}, {1} d ago</source>
        <translation>Banca fino al {0}, {1} gg fa</translation>
    </message>
    <message>
        <source>The last bank statement ends on {0}, {1} days ago: who paid since does not show yet. Import the new one before a letter goes out.</source>
        <translation>L&apos;ultimo estratto conto bancario arriva al {0}, {1} giorni fa: chi ha pagato dopo non si vede ancora. Importa quello nuovo prima di mandare una lettera.</translation>
    </message>
    <message>
        <source>ignore</source>
        <translation>ignora</translation>
    </message>
    <message>
        <source>day</source>
        <translation>data</translation>
    </message>
    <message>
        <source>value day</source>
        <translation>data valuta</translation>
    </message>
    <message>
        <source>amount with its sign</source>
        <translation>importo con segno</translation>
    </message>
    <message>
        <source>money in</source>
        <translation>entrate</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>uscite</translation>
    </message>
    <message>
        <source>sign (in or out)</source>
        <translation>segno (dare o avere)</translation>
    </message>
    <message>
        <source>description</source>
        <translation>descrizione</translation>
    </message>
    <message>
        <source>other party</source>
        <translation>controparte</translation>
    </message>
    <message>
        <source>IBAN of the other party</source>
        <translation>IBAN della controparte</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>riferimento</translation>
    </message>
    <message>
        <source>currency</source>
        <translation>divisa</translation>
    </message>
    <message>
        <source>running balance</source>
        <translation>saldo progressivo</translation>
    </message>
    <message>
        <source>booked or pending</source>
        <translation>contabilizzato o in attesa</translation>
    </message>
    <message>
        <source>Sure ({0})</source>
        <translation>Sicuri ({0})</translation>
    </message>
    <message>
        <source>To confirm ({0})</source>
        <translation>Da confermare ({0})</translation>
    </message>
    <message>
        <source>Nothing found ({0})</source>
        <translation>Non trovati ({0})</translation>
    </message>
    <message>
        <source>Money out ({0})</source>
        <translation>Uscite ({0})</translation>
    </message>
    <message>
        <source>{0} and {1} more</source>
        <translation>{0} e altri: {1}</translation>
    </message>
</context>
<context>
    <name>BankStatementsTab</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>Da decidere</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decisi</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importazioni</translation>
    </message>
    <message>
        <source>&amp;Import statement…</source>
        <translation>&amp;Importa estratto conto…</translation>
    </message>
    <message>
        <source>Bank statement</source>
        <translation>Estratto conto bancario</translation>
    </message>
    <message>
        <source>Bank statements</source>
        <translation>Estratti conto bancari</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tutti i file</translation>
    </message>
    <message>
        <source>Reading {0}</source>
        <translation>Lettura di {0}</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>Importazione di {0}</translation>
    </message>
    <message>
        <source>Lines imported: {0}. Here already: {1}.</source>
        <translation>Righe importate: {0}. Già presenti: {1}.</translation>
    </message>
</context>
<context>
    <name>BarChart</name>
    <message>
        <source>Nothing to show here.</source>
        <translation>Niente da mostrare qui.</translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>Behind the figure</source>
        <translation>Dietro la cifra</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leggo…</translation>
    </message>
    <message>
        <source>Nothing stands behind it</source>
        <translation>Dietro non c’è nulla</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Apri</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
</context>
<context>
    <name>BudgetDialog</name>
    <message>
        <source>A month of the household</source>
        <translation>Un mese del nucleo</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>All amounts are of one month.</source>
        <translation>Tutti gli importi sono di un mese.</translation>
    </message>
    <message>
        <source>Sustainable: {0} a month</source>
        <translation>Sostenibile: {0} al mese</translation>
    </message>
    <message>
        <source>The least of: {0}.</source>
        <translation>Il minore tra: {0}.</translation>
    </message>
    <message>
        <source>Expenses and housing alone pass the income.</source>
        <translation>Spese e alloggio da soli superano le entrate.</translation>
    </message>
</context>
<context>
    <name>ByHandDialog</name>
    <message>
        <source>Charge or credit by hand</source>
        <translation>Addebito o accredito a mano</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Registra</translation>
    </message>
    <message>
        <source>Balance now: {0}</source>
        <translation>Saldo ora: {0}</translation>
    </message>
    <message>
        <source>Balance after it: {0}</source>
        <translation>Saldo dopo: {0}</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>talk</source>
        <translation>colloquio</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>colloqui</translation>
    </message>
    <message>
        <source>Talks of {0}</source>
        <translation>Colloqui del {0}</translation>
    </message>
    <message>
        <source>Save the calendar file</source>
        <translation>Salva il file di calendario</translation>
    </message>
    <message>
        <source>Calendars (*.ics)</source>
        <translation>Calendari (*.ics)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Salvato: {0}</translation>
    </message>
</context>
<context>
    <name>CandidatesPage</name>
    <message>
        <source>Candidates</source>
        <translation>Candidati</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nessuno aspetta</translation>
    </message>
    <message>
        <source>Who asks for a dwelling stands here, in the order of application.</source>
        <translation>Qui sta chi chiede un alloggio, in ordine di domanda.</translation>
    </message>
    <message>
        <source>&amp;New candidate…</source>
        <translation>&amp;Nuovo candidato…</translation>
    </message>
    <message>
        <source>Filter by name, phone, e-mail…</source>
        <translation>Filtra per nome, telefono, e-mail…</translation>
    </message>
    <message>
        <source>Sho&amp;w everybody, assigned and gone too</source>
        <translation>Mostra tutti, anche ass&amp;egnati e ritirati</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>With&amp;draw</source>
        <translation>&amp;Ritira</translation>
    </message>
    <message>
        <source>&amp;Back on the list</source>
        <translation>Di nuovo in &amp;lista</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
</context>
<context>
    <name>Charges</name>
    <message>
        <source>Monthly run</source>
        <translation>Emissione mensile</translation>
    </message>
    <message>
        <source>Rent updates</source>
        <translation>Aggiornamenti del canone</translation>
    </message>
    <message>
        <source>Deposits</source>
        <translation>Depositi</translation>
    </message>
    <message>
        <source>Legal interest</source>
        <translation>Interessi legali</translation>
    </message>
    <message>
        <source>new from {0}</source>
        <translation>nuovo dal {0}</translation>
    </message>
    <message>
        <source>keys back on {0}</source>
        <translation>chiavi riconsegnate il {0}</translation>
    </message>
    <message>
        <source>first whole month</source>
        <translation>primo mese intero</translation>
    </message>
    <message>
        <source>ISTAT update from {0}</source>
        <translation>aggiornamento ISTAT dal {0}</translation>
    </message>
    <message>
        <source>rent step from {0}</source>
        <translation>scatto del canone dal {0}</translation>
    </message>
    <message>
        <source>nothing charged last month</source>
        <translation>niente addebitato il mese scorso</translation>
    </message>
    <message>
        <source>charged otherwise last month</source>
        <translation>addebitato diversamente il mese scorso</translation>
    </message>
    <message>
        <source>charged by a run already</source>
        <translation>già addebitato da un&apos;emissione</translation>
    </message>
    <message>
        <source>charged by hand or moved in</source>
        <translation>già a mano o con il trasloco dei dati</translation>
    </message>
    <message>
        <source>no amount agreed</source>
        <translation>nessun importo pattuito</translation>
    </message>
    <message>
        <source>ended on {0}</source>
        <translation>cessato il {0}</translation>
    </message>
    <message>
        <source>starts on {0}</source>
        <translation>inizia il {0}</translation>
    </message>
    <message>
        <source>the contract has no such clause</source>
        <translation>il contratto non prevede l&apos;aggiornamento</translation>
    </message>
    <message>
        <source>no ISTAT figure entered</source>
        <translation>nessun dato ISTAT inserito</translation>
    </message>
    <message>
        <source>the index did not rise</source>
        <translation>l&apos;indice non è salito</translation>
    </message>
    <message>
        <source>this year’s update is applied</source>
        <translation>l&apos;aggiornamento di quest&apos;anno è già applicato</translation>
    </message>
    <message>
        <source>no rent agreed</source>
        <translation>nessun canone pattuito</translation>
    </message>
    <message>
        <source>the keys come back before it</source>
        <translation>le chiavi tornano prima</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>pattuito</translation>
    </message>
    <message>
        <source>ISTAT update</source>
        <translation>aggiornamento ISTAT</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} di {1}</translation>
    </message>
</context>
<context>
    <name>ChargesTab</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>&amp;Picture (PNG)…</source>
        <translation>&amp;Immagine (PNG)…</translation>
    </message>
    <message>
        <source>Page to print or &amp;save (PDF)…</source>
        <translation>Pagina da stampare o &amp;salvare (PDF)…</translation>
    </message>
    <message>
        <source>Numbers to &amp;Excel…</source>
        <translation>Numeri in &amp;Excel…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Salva l’immagine</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Immagini (*.png)</translation>
    </message>
    <message>
        <source>Save the numbers</source>
        <translation>Salva i numeri</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Salvato: {0}</translation>
    </message>
</context>
<context>
    <name>ChartsCard</name>
    <message>
        <source>Bars by development</source>
        <translation>Barre per intervento</translation>
    </message>
    <message>
        <source>Bars by month</source>
        <translation>Barre per mese</translation>
    </message>
    <message>
        <source>Ex&amp;port</source>
        <translation>E&amp;sporta</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Che cosa si mostra</translation>
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
        <source>Month</source>
        <translation>Mese</translation>
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
        <translation>Confronto</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Disegno…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>As of {0}</source>
        <translation>Situazione al {0}</translation>
    </message>
    <message>
        <source>Arrears {0}: {1} of {2}</source>
        <translation>Morosità {0}: {1} su {2}</translation>
    </message>
    <message>
        <source>Vacancy {0}: rent {1} of {2}</source>
        <translation>Sfitto {0}: canone {1} su {2}</translation>
    </message>
    <message>
        <source>Vacancy {0}: {1} of {2} days</source>
        <translation>Sfitto {0}: {1} giorni su {2}</translation>
    </message>
    <message>
        <source>Vacancy {0}: {1} of {2} units</source>
        <translation>Sfitto {0}: {1} alloggi su {2}</translation>
    </message>
</context>
<context>
    <name>ChoiceDialog</name>
    <message>
        <source>Choose what the payment pays</source>
        <translation>Scegli che cosa paga l&apos;incasso</translation>
    </message>
    <message>
        <source>Why: it stays with the choice</source>
        <translation>Perché: resta con la scelta</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>{0}, due {1}</source>
        <translation>{0}, scadenza {1}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>al massimo {0}</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>The payment of {0}.</source>
        <translation>L&apos;incasso di {0}.</translation>
    </message>
    <message>
        <source>More than the payment, or than a charge, holds.</source>
        <translation>Più di quanto l&apos;incasso, o un addebito, contenga.</translation>
    </message>
    <message>
        <source>The rest, {0}, follows the order of the law.</source>
        <translation>Il resto, {0}, segue l&apos;ordine di legge.</translation>
    </message>
    <message>
        <source>The whole payment is directed.</source>
        <translation>Tutto l&apos;incasso è imputato.</translation>
    </message>
    <message>
        <source>It will pay: {0}.</source>
        <translation>Pagherà: {0}.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>ancora niente</translation>
    </message>
    <message>
        <source>Waits as an advance: {0}.</source>
        <translation>Resta in acconto: {0}.</translation>
    </message>
    <message>
        <source>Open then: {0}.</source>
        <translation>Resterà da pagare: {0}.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>{0} more</source>
        <translation>altri: {0}</translation>
    </message>
    <message>
        <source>Say why: the reason stays with the choice.</source>
        <translation>Scrivi perché: il motivo resta con la scelta.</translation>
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
        <translation>Data</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Luogo</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
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
        <source>Overdue €</source>
        <translation>Scaduto €</translation>
    </message>
    <message>
        <source>of it rent</source>
        <translation>canone</translation>
    </message>
    <message>
        <source>service</source>
        <translation>spese</translation>
    </message>
    <message>
        <source>Overdue ÷ a month&apos;s rent and service charges</source>
        <translation>Scaduto ÷ canone e spese di un mese</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation>Ultimo contatto</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Prossimo</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>interest, costs</source>
        <translation>interessi, legali</translation>
    </message>
    <message>
        <source>other</source>
        <translation>altro</translation>
    </message>
    <message>
        <source>0–30 d</source>
        <translation>0–30 gg</translation>
    </message>
    <message>
        <source>31–60 d</source>
        <translation>31–60 gg</translation>
    </message>
    <message>
        <source>61–90 d</source>
        <translation>61–90 gg</translation>
    </message>
    <message>
        <source>over 90 d</source>
        <translation>oltre 90 gg</translation>
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
        <source>One unit is</source>
        <translation>Un alloggio è</translation>
    </message>
    <message>
        <source>In a development of few units one unit more or less changes the percentage by so much: compare with care.</source>
        <translation>In un intervento di pochi alloggi uno in più o in meno cambia la percentuale di tanto: confronta con prudenza.</translation>
    </message>
    <message>
        <source>Arrears %</source>
        <translation>Morosità %</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
    <message>
        <source>Arrears, of</source>
        <translation>Morosità, su</translation>
    </message>
    <message>
        <source>Vacancy %</source>
        <translation>Sfitto %</translation>
    </message>
    <message>
        <source>Vacant</source>
        <translation>Sfitto</translation>
    </message>
    <message>
        <source>Vacant, of</source>
        <translation>Sfitto, su</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Entro</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Sollevato</translation>
    </message>
    <message>
        <source>Vacancy loss / month</source>
        <translation>Perdita da sfitto / mese</translation>
    </message>
    <message>
        <source>Vacant days of this month × the rent of the unit&apos;s last lease ÷ days of the month; units that were never let have no rent and count nothing.</source>
        <translation>Giorni di sfitto del mese × canone dell&apos;ultimo contratto dell&apos;alloggio ÷ giorni del mese; gli alloggi mai locati non hanno canone e non contano.</translation>
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
        <source>Charged in the month</source>
        <translation>Emesso nel mese</translation>
    </message>
    <message>
        <source>Units vacant</source>
        <translation>Alloggi sfitti</translation>
    </message>
    <message>
        <source>Units available</source>
        <translation>Alloggi disponibili</translation>
    </message>
    <message>
        <source>Rent of vacant days</source>
        <translation>Canone dei giorni sfitti</translation>
    </message>
    <message>
        <source>Potential rent</source>
        <translation>Canone potenziale</translation>
    </message>
    <message>
        <source>This part</source>
        <translation>Questa parte</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Incassato</translation>
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
        <source>What the bank wrote</source>
        <translation>Che cosa ha scritto la banca</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Sicurezza</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Decisione</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conto</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Decise</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Saldo finale</translation>
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
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenza</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>ISTAT</source>
        <translation>ISTAT</translation>
    </message>
    <message>
        <source>New rent</source>
        <translation>Nuovo canone</translation>
    </message>
    <message>
        <source>To recover</source>
        <translation>Da recuperare</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Advance</source>
        <translation>Acconto</translation>
    </message>
    <message>
        <source>The whole month of the lease less what it was charged last month</source>
        <translation>Il mese intero del contratto meno quanto addebitato il mese scorso</translation>
    </message>
    <message>
        <source>Charged already</source>
        <translation>Già addebitato</translation>
    </message>
    <message>
        <source>Lease says</source>
        <translation>Da contratto</translation>
    </message>
    <message>
        <source>What the lease would be charged now, where it is another amount</source>
        <translation>Quanto il contratto addebiterebbe ora, dove l&apos;importo è diverso</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Addebiti</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>Emesso</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Rent before</source>
        <translation>Canone prima</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Anni</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Mesi</translation>
    </message>
    <message>
        <source>Prescribed</source>
        <translation>Prescritto</translation>
    </message>
    <message>
        <source>Due more than five years ago (art. 2948 of the civil code)</source>
        <translation>Scaduto da più di cinque anni (art. 2948 del codice civile)</translation>
    </message>
    <message>
        <source>Change in a year</source>
        <translation>Variazione annua</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Fonte</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Perché</translation>
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
        <source>Handed out on</source>
        <translation>Consegnato il</translation>
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
        <source>Ended on</source>
        <translation>Finito il</translation>
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
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Interest through</source>
        <translation>Interessi fino al</translation>
    </message>
    <message>
        <source>The last day whose interest was credited here.</source>
        <translation>L&apos;ultimo giorno i cui interessi sono stati accreditati qui.</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>In deposito</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>Dovuti ora</translation>
    </message>
    <message>
        <source>Interest of the last year that is over, and of this one where the keys are back, that was not credited yet.</source>
        <translation>Interessi dell&apos;ultimo anno concluso, e di quello in corso dove le chiavi sono tornate, non ancora accreditati.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Credited</source>
        <translation>Accreditati</translation>
    </message>
    <message>
        <source>To credit</source>
        <translation>Da accreditare</translation>
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
        <source>Capital open</source>
        <translation>Capitale aperto</translation>
    </message>
    <message>
        <source>What is still open and bears interest.</source>
        <translation>Ciò che è ancora aperto e produce interessi.</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>Maturati</translation>
    </message>
    <message>
        <source>All interest that ran, also on what has been paid since.</source>
        <translation>Tutti gli interessi maturati, anche su ciò che poi è stato pagato.</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Addebitati</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>Da addebitare</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Addebito</translation>
    </message>
    <message>
        <source>Capital</source>
        <translation>Capitale</translation>
    </message>
    <message>
        <source>Rate %</source>
        <translation>Tasso %</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>Interessi</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ricevuta</translation>
    </message>
    <message>
        <source>Due through</source>
        <translation>Scaduti entro</translation>
    </message>
    <message>
        <source>Charges due by this day bear interest from the day it was received.</source>
        <translation>Gli addebiti scaduti entro questo giorno producono interessi dal giorno in cui è stata ricevuta.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>Decree</source>
        <translation>Decreto</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabella</translation>
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
        <source>Deceased</source>
        <translation>Deceduto</translation>
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
        <source>Late since</source>
        <translation>In ritardo dal</translation>
    </message>
    <message>
        <source>Last letter</source>
        <translation>Ultima lettera</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Non pagato</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>A scadere</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probabile</translation>
    </message>
    <message>
        <source>What is likely of it, by what past plans paid of theirs</source>
        <translation>Quanto è probabile, da ciò che i piani passati hanno pagato</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Oltre</translation>
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
    <message>
        <source>Mandate</source>
        <translation>Mandato</translation>
    </message>
    <message>
        <source>Debtor</source>
        <translation>Debitore</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Firmato</translation>
    </message>
    <message>
        <source>Lapses after</source>
        <translation>Decade dopo</translation>
    </message>
    <message>
        <source>36 months after the last collection</source>
        <translation>36 mesi dopo l&apos;ultimo incasso</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Ricevuta</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Chi ha pagato</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Mezzo</translation>
    </message>
    <message>
        <source>Still open</source>
        <translation>Ancora da pagare</translation>
    </message>
    <message>
        <source>Bank layout</source>
        <translation>Formato della banca</translation>
    </message>
    <message>
        <source>Recognised by its headings</source>
        <translation>Si riconosce dalle intestazioni</translation>
    </message>
    <message>
        <source>Order of days</source>
        <translation>Ordine della data</translation>
    </message>
    <message>
        <source>What makes it hard</source>
        <translation>Che cosa rende difficile</translation>
    </message>
    <message>
        <source>No fault</source>
        <translation>Incolpevole</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>Da tenere presente</translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation>Da rivedere il</translation>
    </message>
    <message>
        <source>Drawn up</source>
        <translation>Redatto il</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Entrate</translation>
    </message>
    <message>
        <source>Expenses</source>
        <translation>Spese</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>Alloggio</translation>
    </message>
    <message>
        <source>Sustainable</source>
        <translation>Sostenibile</translation>
    </message>
    <message>
        <source>Letter of</source>
        <translation>Lettera del</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettera</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Destinatario</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Numero raccomandata</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Il</translation>
    </message>
    <message>
        <source>Lawyer</source>
        <translation>Legale</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Spesa</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Mezzo</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>Richiesto</translation>
    </message>
    <message>
        <source>Overdue for</source>
        <translation>Scaduto da</translation>
    </message>
    <message>
        <source>Why not</source>
        <translation>Perché no</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Fino al</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In parole</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettere</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Raccomandate</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promesso</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Entro il</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Arrivato</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Fatta il</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation>Giorni per pagare</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In uso</translation>
    </message>
    <message>
        <source>Rules for</source>
        <translation>Regole per</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Above all</source>
        <translation>Prima di tutto</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>previsto</translation>
    </message>
    <message>
        <source>Stair, floor, flat</source>
        <translation>Scala, piano, interno</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Vani</translation>
    </message>
    <message>
        <source>Days in phase</source>
        <translation>Giorni in fase</translation>
    </message>
    <message>
        <source>Empty since</source>
        <translation>Vuoto dal</translation>
    </message>
    <message>
        <source>Days empty</source>
        <translation>Giorni vuoto</translation>
    </message>
    <message>
        <source>Rent lost</source>
        <translation>Canone perso</translation>
    </message>
    <message>
        <source>Borne by</source>
        <translation>A carico di</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Declared</source>
        <translation>Dichiarato</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificato</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Scarto</translation>
    </message>
    <message>
        <source>Lasted</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Lavori</translation>
    </message>
    <message>
        <source>Contractor</source>
        <translation>Impresa</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Preventivo</translation>
    </message>
    <message>
        <source>Applied on</source>
        <translation>Domanda del</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Suits</source>
        <translation>Adatto</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>Candidato</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposto</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Risposta</translation>
    </message>
    <message>
        <source>Rooms wanted</source>
        <translation>Vani chiesti</translation>
    </message>
    <message>
        <source>Rent at most</source>
        <translation>Canone massimo</translation>
    </message>
    <message>
        <source>Keys back</source>
        <translation>Chiavi rese</translation>
    </message>
    <message>
        <source>Debt since</source>
        <translation>Debito dal</translation>
    </message>
    <message>
        <source>Against it</source>
        <translation>In contrario</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Proposto da</translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation>Deciso il</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Deciso da</translation>
    </message>
</context>
<context>
    <name>CommitteeDialogs</name>
    <message>
        <source>For the committee: {0}</source>
        <translation>Per la commissione: {0}</translation>
    </message>
    <message>
        <source>New case for the committee</source>
        <translation>Nuovo caso per la commissione</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Meeting of the committee</source>
        <translation>Riunione della commissione</translation>
    </message>
    <message>
        <source>Decision: {0}</source>
        <translation>Decisione: {0}</translation>
    </message>
    <message>
        <source>Agenda: {0}</source>
        <translation>Ordine del giorno: {0}</translation>
    </message>
    <message>
        <source>Without a meeting the case waits for the next one.</source>
        <translation>Senza riunione il caso aspetta la prossima.</translation>
    </message>
</context>
<context>
    <name>CommitteePage</name>
    <message>
        <source>Meetings</source>
        <translation>Riunioni</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casi</translation>
    </message>
    <message>
        <source>No case here</source>
        <translation>Nessun caso qui</translation>
    </message>
    <message>
        <source>A case is a household and a question; raise one here or from its page.</source>
        <translation>Un caso è un nucleo con un quesito; si solleva qui o dalla sua scheda.</translation>
    </message>
    <message>
        <source>New &amp;meeting…</source>
        <translation>Nuova &amp;riunione…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>Mo&amp;difica…</translation>
    </message>
    <message>
        <source>&amp;Agenda…</source>
        <translation>Ordine del &amp;giorno…</translation>
    </message>
    <message>
        <source>Min&amp;utes…</source>
        <translation>&amp;Verbale…</translation>
    </message>
    <message>
        <source>Without &amp;names…</source>
        <translation>Senza no&amp;mi…</translation>
    </message>
    <message>
        <source>C&amp;lose with minutes…</source>
        <translation>&amp;Chiudi con verbale…</translation>
    </message>
    <message>
        <source>New &amp;case…</source>
        <translation>Nuovo ca&amp;so…</translation>
    </message>
    <message>
        <source>On the a&amp;genda…</source>
        <translation>All’ordin&amp;e del giorno…</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>Next s&amp;tep…</source>
        <translation>Prossimo &amp;passo…</translation>
    </message>
    <message>
        <source>It is don&amp;e</source>
        <translation>È &amp;fatto</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>Dec&amp;idi…</translation>
    </message>
    <message>
        <source>Committee on arrears</source>
        <translation>Commissione morosità</translation>
    </message>
    <message>
        <source>Waiting for a meeting: {0}</source>
        <translation>In attesa di riunione: {0}</translation>
    </message>
    <message>
        <source>Decided, to be done: {0}</source>
        <translation>Decisi, da fare: {0}</translation>
    </message>
    <message>
        <source>{0} · cases: {1} · closed</source>
        <translation>{0} · casi: {1} · chiusa</translation>
    </message>
    <message>
        <source>{0} · cases: {1}, to decide: {2}</source>
        <translation>{0} · casi: {1}, da decidere: {2}</translation>
    </message>
    <message>
        <source>Overdue {0}, {1} months</source>
        <translation>Scaduto {0}, {1} mensilità</translation>
    </message>
    <message>
        <source>since {0}</source>
        <translation>dal {0}</translation>
    </message>
    <message>
        <source>plan {0}</source>
        <translation>piano {0}</translation>
    </message>
    <message>
        <source>last contact {0}</source>
        <translation>ultimo contatto {0}</translation>
    </message>
    <message>
        <source>Agenda of {0}</source>
        <translation>Ordine del giorno del {0}</translation>
    </message>
    <message>
        <source>Minutes of {0}</source>
        <translation>Verbale del {0}</translation>
    </message>
    <message>
        <source>Close the meeting of {0}?</source>
        <translation>Chiudere la riunione del {0}?</translation>
    </message>
    <message>
        <source>C&amp;lose it</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Its minutes are printed and kept as they are; decisions can no longer be changed. What was postponed waits for the next meeting.</source>
        <translation>Il verbale si stampa e si conserva così com’è; le decisioni non si cambiano più. Ciò che è rinviato aspetta la prossima riunione.</translation>
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
        <translation>Ciò che è stato scritto resta leggibile. La correzione prende il suo posto nell&apos;elenco.</translation>
    </message>
    <message>
        <source>Follow up</source>
        <translation>Dai seguito</translation>
    </message>
    <message>
        <source>The new entry tells what became of the one you are reading.</source>
        <translation>La nuova voce dice com&apos;è andata a finire quella che si sta leggendo.</translation>
    </message>
    <message>
        <source>The entry is in the log.</source>
        <translation>La voce è nel diario.</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Call or visit: {0}</source>
        <translation>Telefonata o visita: {0}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Overdue: {0}</source>
        <translation>Scaduto: {0}</translation>
    </message>
    <message>
        <source>At the office</source>
        <translation>In ufficio</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The program made a mistake. What was saved before is safe; the last action may not have been done. Please send this report to whoever looks after the program.</source>
        <translation>C&apos;è stato un errore del programma. Quanto era già salvato è al sicuro; l&apos;ultima azione potrebbe non essere stata eseguita. Invia questo rapporto a chi segue il programma.</translation>
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
        <source>One year before</source>
        <translation>Un anno prima</translation>
    </message>
    <message>
        <source>No benchmark</source>
        <translation>Nessun riferimento</translation>
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
        <source>Arrears %</source>
        <translation>Morosità %</translation>
    </message>
    <message>
        <source>Collected of what was charged</source>
        <translation>Incassato su emesso</translation>
    </message>
    <message>
        <source>Former tenants owe {0} of it.</source>
        <translation>Di cui {0} degli ex inquilini.</translation>
    </message>
    <message>
        <source>Collected % = payments dated in the month, returns taken off, ÷ charges less credits that fell due in it</source>
        <translation>Incassato % = incassi datati nel mese, tolti gli insoluti, ÷ addebiti al netto degli accrediti scaduti nel mese</translation>
    </message>
    <message>
        <source>Payments of older debt count too, so that it may be above 100 %.</source>
        <translation>Contano anche gli incassi di debiti più vecchi, quindi può superare il 100 %.</translation>
    </message>
    <message>
        <source>Overlapping leases occupy a day once. A unit counts from its first available day to its last one, both included.</source>
        <translation>Contratti sovrapposti occupano un giorno una volta sola. Un alloggio conta dal primo all’ultimo giorno disponibile, compresi.</translation>
    </message>
    <message>
        <source>Days empty for major works, fire or flood, sale or mobility are left out and listed among what is behind it.</source>
        <translation>I giorni vuoti per lavori straordinari, incendio o allagamento, vendita o mobilità sono esclusi ed elencati dietro la cifra.</translation>
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
        <source>All developments together: sum of the numerators ÷ sum of the denominators (weighted mean). The simple mean of the developments&apos; percentages is {0}.</source>
        <translation>Tutti gli interventi insieme: somma dei numeratori ÷ somma dei denominatori (media ponderata). La media semplice delle percentuali degli interventi è {0}.</translation>
    </message>
    <message>
        <source>Households: {0} · together {1}, as of {2}</source>
        <translation>Nuclei: {0} · in tutto {1}, al {2}</translation>
    </message>
    <message>
        <source>{0}: charged {1}, collected {2}</source>
        <translation>{0}: emesso {1}, incassato {2}</translation>
    </message>
    <message>
        <source>Units: {0} · {1} days vacant in {2}</source>
        <translation>Alloggi: {0} · {1} giorni di sfitto a {2}</translation>
    </message>
    <message>
        <source>Plans: {0} · {1} remain</source>
        <translation>Piani: {0} · restano {1}</translation>
    </message>
    <message>
        <source>Trend of arrears and vacancy</source>
        <translation>Andamento morosità e sfitto</translation>
    </message>
    <message>
        <source>Charged and collected</source>
        <translation>Emesso e incassato</translation>
    </message>
    <message>
        <source>What is overdue, by component</source>
        <translation>Scaduto per componente</translation>
    </message>
    <message>
        <source>What is overdue, by age</source>
        <translation>Scaduto per anzianità</translation>
    </message>
    <message>
        <source>Days vacant</source>
        <translation>Giorni di sfitto</translation>
    </message>
    <message>
        <source>How plans are kept</source>
        <translation>Come vanno i piani</translation>
    </message>
    <message>
        <source>Rent</source>
        <translation>Canone</translation>
    </message>
    <message>
        <source>Service charges</source>
        <translation>Acconti spese</translation>
    </message>
    <message>
        <source>Adjustments</source>
        <translation>Conguagli</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>up to 30 days</source>
        <translation>fino a 30 giorni</translation>
    </message>
    <message>
        <source>31 to 60</source>
        <translation>da 31 a 60</translation>
    </message>
    <message>
        <source>61 to 90</source>
        <translation>da 61 a 90</translation>
    </message>
    <message>
        <source>over 90</source>
        <translation>oltre 90</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Avvicendamento</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Nuova costruzione</translation>
    </message>
    <message>
        <source>Major works</source>
        <translation>Lavori straordinari</translation>
    </message>
    <message>
        <source>Fire, flood</source>
        <translation>Incendio, allagamento</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>In vendita</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilità</translation>
    </message>
    <message>
        <source>In all {0}</source>
        <translation>In tutto {0}</translation>
    </message>
    <message>
        <source>Collected of what was charged: {0}</source>
        <translation>Incassato su emesso: {0}</translation>
    </message>
    <message>
        <source>{0} (left out)</source>
        <translation>{0} (escluso)</translation>
    </message>
    <message>
        <source>Charged</source>
        <translation>Emesso</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>Incassato</translation>
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
    <name>DecidedPage</name>
    <message>
        <source>Decisions to show</source>
        <translation>Decisioni da mostrare</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>Tutte le decisioni</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Registrati</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Da attribuire</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Messi da parte</translation>
    </message>
    <message>
        <source>Decisions on bank lines</source>
        <translation>Decisioni sulle righe bancarie</translation>
    </message>
    <message>
        <source>Nothing decided yet</source>
        <translation>Ancora niente di deciso</translation>
    </message>
    <message>
        <source>Every line that is booked, parked or set aside stands here.</source>
        <translation>Ogni riga registrata, da attribuire o messa da parte sta qui.</translation>
    </message>
    <message>
        <source>Filter by name, text, lease…</source>
        <translation>Filtra per nome, testo, contratto…</translation>
    </message>
    <message>
        <source>Take this decision &amp;back…</source>
        <translation>&amp;Annulla questa decisione…</translation>
    </message>
    <message>
        <source>Lines: {0} · {1}</source>
        <translation>Righe: {0} · {1}</translation>
    </message>
    <message>
        <source>Why: {0}</source>
        <translation>Perché: {0}</translation>
    </message>
    <message>
        <source>Take back the decision on {0}?</source>
        <translation>Annullare la decisione su {0}?</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Annulla la decisione</translation>
    </message>
    <message>
        <source>What it posted is reversed, and the line waits again.</source>
        <translation>Ciò che ha registrato viene stornato, e la riga aspetta di nuovo.</translation>
    </message>
</context>
<context>
    <name>Definitions</name>
    <message>
        <source>Arrears % = what each household owes that is overdue on the day, its credits taken off but never those of others, ÷ charges less credits due in the twelve months that end with the month.</source>
        <translation>Morosità % = lo scaduto di ogni nucleo alla data, tolti i suoi crediti e mai quelli di altri, ÷ gli addebiti al netto degli accrediti dei dodici mesi che finiscono con il mese.</translation>
    </message>
    <message>
        <source>Arrears % = of the charges that fell due in the period, what is still unpaid on the reading day ÷ charges less credits due in the period.</source>
        <translation>Morosità % = degli addebiti scaduti nel periodo, ciò che non è ancora pagato il giorno della lettura ÷ gli addebiti al netto degli accrediti del periodo.</translation>
    </message>
    <message>
        <source>The debt of former tenants counts, and so does debt under a plan.</source>
        <translation>Il debito degli ex inquilini conta, e così quello in piano di rientro.</translation>
    </message>
    <message>
        <source>The debt of former tenants stands apart and does not count; debt under a plan counts.</source>
        <translation>Il debito degli ex inquilini sta a parte e non conta; quello in piano di rientro conta.</translation>
    </message>
    <message>
        <source>Vacancy % = vacant units ÷ available units on the last day.</source>
        <translation>Sfitto % = alloggi sfitti ÷ alloggi disponibili l’ultimo giorno.</translation>
    </message>
    <message>
        <source>Vacancy % = days vacant ÷ days available: from the day after the keys came back to the day before the next contract, both included.</source>
        <translation>Sfitto % = giorni di sfitto ÷ giorni disponibili: dal giorno dopo la riconsegna delle chiavi al giorno prima del nuovo contratto, compresi.</translation>
    </message>
    <message>
        <source>Vacancy % = rent of the days vacant ÷ rent of all days available, at the rent of the unit&apos;s last contract; units never let count for nothing.</source>
        <translation>Sfitto % = canone dei giorni di sfitto ÷ canone di tutti i giorni disponibili, al canone dell’ultimo contratto dell’alloggio; gli alloggi mai locati non contano.</translation>
    </message>
</context>
<context>
    <name>DeliveriesPage</name>
    <message>
        <source>Registered letters</source>
        <translation>Raccomandate</translation>
    </message>
    <message>
        <source>No letter waits for its card</source>
        <translation>Nessuna lettera aspetta la cartolina</translation>
    </message>
    <message>
        <source>Registered and certified letters stand here until their receipt is known.</source>
        <translation>Le raccomandate e le PEC restano qui finché non se ne conosce la ricezione.</translation>
    </message>
    <message>
        <source>Only those &amp;under way</source>
        <translation>Solo quelle in &amp;viaggio</translation>
    </message>
    <message>
        <source>Enter the &amp;card…</source>
        <translation>Registra la &amp;cartolina…</translation>
    </message>
    <message>
        <source>&amp;Show the letter</source>
        <translation>Mo&amp;stra la lettera</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>&amp;Nucleo</translation>
    </message>
    <message>
        <source>{0} under way</source>
        <translation>{0} in viaggio</translation>
    </message>
    <message>
        <source>Card of {0}</source>
        <translation>Cartolina di {0}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>From the day this notice was received, legal interest runs on what it asks for and its limitation begins anew.</source>
        <translation>Dal giorno della ricezione di questa messa in mora decorrono gli interessi legali su quanto richiesto e la prescrizione ricomincia.</translation>
    </message>
</context>
<context>
    <name>DepositEventDialog</name>
    <message>
        <source>Record a deposit</source>
        <translation>Registra un movimento di deposito</translation>
    </message>
    <message>
        <source>{0} · {1}. Held now: {2}</source>
        <translation>{0} · {1}. Ora in deposito: {2}</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Registra</translation>
    </message>
    <message>
        <source>Held afterwards: {0}</source>
        <translation>In deposito dopo: {0}</translation>
    </message>
    <message>
        <source>What is withheld is credited to the household&apos;s account.</source>
        <translation>Ciò che è trattenuto viene accreditato al nucleo.</translation>
    </message>
</context>
<context>
    <name>DepositInterestDialog</name>
    <message>
        <source>Credit interest on deposits</source>
        <translation>Accredita gli interessi sui depositi</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Interest on deposits</source>
        <translation>Interessi sui depositi</translation>
    </message>
    <message>
        <source>No interest is due for this year</source>
        <translation>Per quest&apos;anno non sono dovuti interessi</translation>
    </message>
    <message>
        <source>A year&apos;s interest is due at its end, or once the keys are returned (art. 11 L. 392/78).</source>
        <translation>Gli interessi di un anno sono dovuti alla fine dell&apos;anno, o alla riconsegna delle chiavi (art. 11 L. 392/78).</translation>
    </message>
    <message>
        <source>C&amp;redit</source>
        <translation>A&amp;ccredita</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>&amp;Anno</translation>
    </message>
    <message>
        <source>Deposit × rate × days ÷ 36.500, in leap years too. The day on which the deposit came does not count. What is credited lessens what the household owes.</source>
        <translation>Deposito × tasso × giorni ÷ 36.500, anche negli anni bisestili. Il giorno in cui il deposito è arrivato non conta. Quanto è accreditato diminuisce il debito del nucleo.</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>The rate of {0} is not entered yet: the last one is used.</source>
        <translation>Il tasso del {0} non è ancora inserito: si usa l&apos;ultimo.</translation>
    </message>
    <message>
        <source>Where “Credited” is red, more was credited than ran.</source>
        <translation>Dove «Accreditati» è rosso, è stato accreditato più del maturato.</translation>
    </message>
    <message>
        <source>{0} households chosen · {1} to credit</source>
        <translation>Nuclei scelti: {0} · {1} da accreditare</translation>
    </message>
    <message>
        <source>Interest credited to {0} households: {1}.</source>
        <translation>Interessi accreditati, nuclei: {0}; {1}.</translation>
    </message>
</context>
<context>
    <name>DepositsPage</name>
    <message>
        <source>Deposits</source>
        <translation>Depositi</translation>
    </message>
    <message>
        <source>No deposit here</source>
        <translation>Nessun deposito qui</translation>
    </message>
    <message>
        <source>A deposit stands here once its lease has one, or something is recorded.</source>
        <translation>Un deposito sta qui quando il contratto ne ha uno, o quando si registra qualcosa.</translation>
    </message>
    <message>
        <source>Filter by name or unit…</source>
        <translation>Filtra per nome o alloggio…</translation>
    </message>
    <message>
        <source>Deposits to show</source>
        <translation>Depositi da mostrare</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>In deposito</translation>
    </message>
    <message>
        <source>Interest due now</source>
        <translation>Interessi dovuti ora</translation>
    </message>
    <message>
        <source>Keys returned, still held</source>
        <translation>Chiavi riconsegnate, ancora in deposito</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>History of the deposit</source>
        <translation>Storia del deposito</translation>
    </message>
    <message>
        <source>R&amp;ecord…</source>
        <translation>&amp;Registra…</translation>
    </message>
    <message>
        <source>Credit &amp;interest…</source>
        <translation>Accredita gli &amp;interessi…</translation>
    </message>
    <message>
        <source>{0} deposits</source>
        <translation>Depositi: {0}</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Days empty</source>
        <translation>Giorni vuoto</translation>
    </message>
    <message>
        <source>Rent lost</source>
        <translation>Canone perso</translation>
    </message>
    <message>
        <source>A day</source>
        <translation>Al giorno</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Move &amp;back…</source>
        <translation>&amp;Indietro…</translation>
    </message>
    <message>
        <source>Move &amp;on…</source>
        <translation>A&amp;vanti…</translation>
    </message>
    <message>
        <source>Ca&amp;use…</source>
        <translation>Ca&amp;usa…</translation>
    </message>
    <message>
        <source>Uni&amp;t</source>
        <translation>A&amp;lloggio</translation>
    </message>
    <message>
        <source>No unit chosen</source>
        <translation>Nessun alloggio scelto</translation>
    </message>
    <message>
        <source>Choose a card: its phases, works and candidates come here.</source>
        <translation>Scegli una scheda: qui compaiono fasi, lavori e candidati.</translation>
    </message>
    <message>
        <source>Phases</source>
        <translation>Fasi</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Lavori</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Sopralluoghi</translation>
    </message>
    <message>
        <source>Whom it suits</source>
        <translation>A chi è adatto</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>Proposte</translation>
    </message>
    <message>
        <source>No works</source>
        <translation>Nessun lavoro</translation>
    </message>
    <message>
        <source>Order what is to be done here.</source>
        <translation>Ordina qui ciò che c’è da fare.</translation>
    </message>
    <message>
        <source>Nobody has been there yet</source>
        <translation>Non c’è ancora andato nessuno</translation>
    </message>
    <message>
        <source>Nobody waits</source>
        <translation>Nessuno aspetta</translation>
    </message>
    <message>
        <source>Candidates come from the page beside this one.</source>
        <translation>I candidati vengono dalla pagina accanto.</translation>
    </message>
    <message>
        <source>Not offered yet</source>
        <translation>Non ancora proposto</translation>
    </message>
    <message>
        <source>&amp;Dates…</source>
        <translation>&amp;Date…</translation>
    </message>
    <message>
        <source>Order wor&amp;ks…</source>
        <translation>Ordina lav&amp;ori…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifica…</translation>
    </message>
    <message>
        <source>Note a &amp;visit…</source>
        <translation>Annota so&amp;pralluogo…</translation>
    </message>
    <message>
        <source>Offer t&amp;his unit…</source>
        <translation>Proponi q&amp;uesto alloggio…</translation>
    </message>
    <message>
        <source>O&amp;ffers</source>
        <translation>Propos&amp;te</translation>
    </message>
    <message>
        <source>Estimate {0}, cost so far {1}</source>
        <translation>Preventivo {0}, costo finora {1}</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Risposta…</translation>
    </message>
    <message>
        <source>&amp;New lease…</source>
        <translation>&amp;Nuovo contratto…</translation>
    </message>
    <message>
        <source>&amp;Phases</source>
        <translation>&amp;Fasi</translation>
    </message>
    <message>
        <source>&amp;Works</source>
        <translation>&amp;Lavori</translation>
    </message>
    <message>
        <source>V&amp;isits</source>
        <translation>V&amp;isite</translation>
    </message>
    <message>
        <source>&amp;Suits</source>
        <translation>Ada&amp;tti</translation>
    </message>
    <message>
        <source>{0} rooms</source>
        <translation>{0} vani</translation>
    </message>
    <message>
        <source>{0} m²</source>
        <translation>{0} m²</translation>
    </message>
    <message>
        <source>{0} a month, {1}; borne by {2}.</source>
        <translation>{0} al mese, {1}; a carico di: {2}.</translation>
    </message>
    <message>
        <source>Its days are left out of vacancy.</source>
        <translation>I suoi giorni sono esclusi dallo sfitto.</translation>
    </message>
    <message>
        <source>Let from {0}.</source>
        <translation>Locato dal {0}.</translation>
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
    <message>
        <source>&amp;Reports…</source>
        <translation>&amp;Relazioni…</translation>
    </message>
    <message>
        <source>weighted {0} · {1}  –  simple mean {2} · {3}</source>
        <translation>ponderata {0} · {1}  –  media semplice {2} · {3}</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>Folder for the lawyer: {0}</source>
        <translation>Fascicolo per il legale: {0}</translation>
    </message>
    <message>
        <source>Statement of account, movements, chronology, plans, receipts, and every letter as it was printed, with an index and the fingerprint of each file.</source>
        <translation>Estratto conto, movimenti, cronologia, piani, ricevute e ogni lettera come fu stampata, con un indice e l’impronta di ogni file.</translation>
    </message>
    <message>
        <source>With &amp;reserved notes on the debt</source>
        <translation>Con le annotazioni &amp;riservate sul debito</translation>
    </message>
    <message>
        <source>With &amp;particular data (health and the like): only what the case needs</source>
        <translation>Con dati &amp;particolari (salute e simili): solo ciò che serve alla causa</translation>
    </message>
    <message>
        <source>&amp;Choose the place…</source>
        <translation>&amp;Scegli dove…</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>Where to write the folder</source>
        <translation>Dove scrivere il fascicolo</translation>
    </message>
    <message>
        <source>The folder for the lawyer is ready: {0}</source>
        <translation>Il fascicolo per il legale è pronto: {0}</translation>
    </message>
    <message>
        <source>Making the folder for the lawyer…</source>
        <translation>Preparo il fascicolo per il legale…</translation>
    </message>
</context>
<context>
    <name>EmptyUnitsPage</name>
    <message>
        <source>Empty units</source>
        <translation>Alloggi vuoti</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>As a &amp;list</source>
        <translation>Come &amp;elenco</translation>
    </message>
    <message>
        <source>No unit is empty</source>
        <translation>Nessun alloggio vuoto</translation>
    </message>
    <message>
        <source>E&amp;xcel…</source>
        <translation>E&amp;xcel…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>Develop&amp;ment</source>
        <translation>&amp;Intervento</translation>
    </message>
    <message>
        <source>As on the da&amp;y</source>
        <translation>Situazione al &amp;giorno</translation>
    </message>
    <message>
        <source>A unit comes here by itself, when notice is given or the keys come back.</source>
        <translation>Un alloggio arriva qui da solo, con la disdetta o la riconsegna delle chiavi.</translation>
    </message>
    <message>
        <source>Arrows choose a card, Ctrl+Left/Right moves it, Enter opens the unit.</source>
        <translation>Le frecce scelgono una scheda, Ctrl+Sinistra/Destra la sposta, Invio apre l’alloggio.</translation>
    </message>
    <message>
        <source>{0} empty, {1} under notice · {2} lost</source>
        <translation>{0} vuoti, {1} in disdetta · persi {2}</translation>
    </message>
    <message>
        <source>{0}, {1} of it borne by managers</source>
        <translation>{0}, di cui {1} a carico dei gestori</translation>
    </message>
    <message>
        <source>Vacancy of all developments on the day: n.d.</source>
        <translation>Sfitto di tutti gli interventi quel giorno: n.d.</translation>
    </message>
    <message>
        <source>Vacancy of all developments on the day: {0} of {1} units, {2}</source>
        <translation>Sfitto di tutti gli interventi quel giorno: {0} alloggi su {1}, {2}</translation>
    </message>
    <message>
        <source>{0}; {1} left out ({2}).</source>
        <translation>{0}; {1} esclusi ({2}).</translation>
    </message>
    <message>
        <source>Cards move on the board of today: this is how it was.</source>
        <translation>Le schede si spostano sulla lavagna di oggi: qui è com’era.</translation>
    </message>
</context>
<context>
    <name>EntryActions</name>
    <message>
        <source>Re&amp;verse…</source>
        <translation>&amp;Storna…</translation>
    </message>
    <message>
        <source>The &amp;bank took it back…</source>
        <translation>&amp;Insoluto: la banca l&apos;ha ripreso…</translation>
    </message>
    <message>
        <source>Print the &amp;receipt again…</source>
        <translation>Ristampa la &amp;ricevuta…</translation>
    </message>
    <message>
        <source>What it &amp;paid, and why…</source>
        <translation>Che cosa &amp;ha pagato, e perché…</translation>
    </message>
    <message>
        <source>E&amp;ntry  ▾</source>
        <translation>&amp;Voce  ▾</translation>
    </message>
    <message>
        <source>What &amp;paid it, and why…</source>
        <translation>Che cosa l&apos;&amp;ha pagata, e perché…</translation>
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
        <source>&amp;Behind it…</source>
        <translation>&amp;Dietro la cifra…</translation>
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
        <source>Filter by name or unit…</source>
        <translation>Filtra per nome o alloggio…</translation>
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
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Piano</translation>
    </message>
    <message>
        <source>With or without a plan</source>
        <translation>Con o senza piano</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Solo</translation>
    </message>
    <message>
        <source>All arrears</source>
        <translation>Ogni morosità</translation>
    </message>
    <message>
        <source>Only with rent</source>
        <translation>Solo con canone</translation>
    </message>
    <message>
        <source>Only with the lawyer</source>
        <translation>Solo dal legale</translation>
    </message>
    <message>
        <source>Only on hold</source>
        <translation>Solo in sospensione</translation>
    </message>
    <message>
        <source>Who looks after it</source>
        <translation>Chi se ne occupa</translation>
    </message>
    <message>
        <source>Whoever</source>
        <translation>Chiunque</translation>
    </message>
    <message>
        <source>older than days</source>
        <translation>oltre giorni</translation>
    </message>
    <message>
        <source>Older than so many days</source>
        <translation>Più vecchio di tanti giorni</translation>
    </message>
    <message>
        <source>above €</source>
        <translation>oltre €</translation>
    </message>
    <message>
        <source>Above this amount</source>
        <translation>Oltre questo importo</translation>
    </message>
    <message>
        <source>As at</source>
        <translation>Alla data</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filtri salvati</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>&amp;Salva filtro…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>Save the filter</source>
        <translation>Salva il filtro</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
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
        <translation>Quest&apos;anno</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L&apos;anno scorso</translation>
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
        <translation>Non c&apos;è un&apos;importazione da annullare, oppure dopo di essa qualcosa è stato registrato, concordato o scritto. Da allora una registrazione si corregge con il suo storno.</translation>
    </message>
    <message>
        <source>Undo the whole move-in?</source>
        <translation>Annullare l&apos;intera importazione?</translation>
    </message>
    <message>
        <source>&amp;Undo the move-in</source>
        <translation>&amp;Annulla l&apos;importazione</translation>
    </message>
    <message>
        <source>All developments, units, households, leases and movements that came from the spreadsheets leave this office. The spreadsheets themselves are not touched.</source>
        <translation>Tutti gli interventi, gli alloggi, i nuclei, i contratti e i movimenti arrivati dai fogli escono da questo ufficio. I fogli non vengono toccati.</translation>
    </message>
    <message>
        <source>The move-in is undone: the office is empty.</source>
        <translation>L&apos;importazione è annullata: l&apos;ufficio è vuoto.</translation>
    </message>
    <message>
        <source>Undoing the move-in…</source>
        <translation>Annullamento dell&apos;importazione…</translation>
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
        <translation>Creazione dell&apos;ufficio dimostrativo…</translation>
    </message>
    <message>
        <source>A made-up office: nothing in it is real, and all may be tried.</source>
        <translation>Un ufficio inventato: non c&apos;è nulla di vero e si può provare tutto.</translation>
    </message>
</context>
<context>
    <name>ForecastChart</name>
    <message>
        <source>What plans should bring in by month</source>
        <translation>Quanto dovrebbero portare i piani, per mese</translation>
    </message>
    <message>
        <source>{0} from {1} to {2}</source>
        <translation>{0} dal {1} al {2}</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probabile</translation>
    </message>
    <message>
        <source>due</source>
        <translation>in scadenza</translation>
    </message>
    <message>
        <source>{0}: {1} due from {2} plans</source>
        <translation>{0}: {1} in scadenza da {2} piani</translation>
    </message>
    <message>
        <source>likely {0}</source>
        <translation>probabile {0}</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>Development</source>
        <translation>Intervento</translation>
    </message>
    <message>
        <source>Every development</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Per quanto tempo</translation>
    </message>
    <message>
        <source>{0} months</source>
        <translation>{0} mesi</translation>
    </message>
    <message>
        <source>What plans should bring in</source>
        <translation>Quanto dovrebbero portare i piani</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>A scadere</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Probabile</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Oltre</translation>
    </message>
    <message>
        <source>Forecast by month</source>
        <translation>Previsione per mese</translation>
    </message>
    <message>
        <source>Forecast by development</source>
        <translation>Previsione per intervento</translation>
    </message>
    <message>
        <source>No plan is under way</source>
        <translation>Nessun piano in corso</translation>
    </message>
    <message>
        <source>The instalments to come of agreed plans stand here month by month.</source>
        <translation>Qui stanno, mese per mese, le rate a scadere dei piani firmati.</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Per mese</translation>
    </message>
    <message>
        <source>By development</source>
        <translation>Per intervento</translation>
    </message>
    <message>
        <source>What is &amp;overdue</source>
        <translation>Lo sca&amp;duto</translation>
    </message>
    <message>
        <source>To &amp;Excel…</source>
        <translation>In &amp;Excel…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>Instalments</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Instalments behind the figure</source>
        <translation>Le rate dietro la cifra</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Niente da mostrare</translation>
    </message>
    <message>
        <source>Choose a month at the left to see the instalments behind its figure.</source>
        <translation>Scegli un mese a sinistra per vedere le rate dietro la sua cifra.</translation>
    </message>
    <message>
        <source>&amp;Show the plan</source>
        <translation>&amp;Mostra il piano</translation>
    </message>
    <message>
        <source>{0} plans under way</source>
        <translation>{0} piani in corso</translation>
    </message>
    <message>
        <source>What is likely is not known: no plan of this office has ended yet.</source>
        <translation>Il probabile non si conosce: nessun piano di questo ufficio è ancora finito.</translation>
    </message>
    <message>
        <source>Likely: what {0} past plans paid of instalments as old as these, to the same part.</source>
        <translation>Probabile: la quota che {0} piani passati hanno pagato di rate della stessa età.</translation>
    </message>
    <message>
        <source>{0} instalments · {1}</source>
        <translation>{0} rate · {1}</translation>
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
        <source>&amp;What happened</source>
        <translation>&amp;Che cosa è successo</translation>
    </message>
    <message>
        <source>Write an hour such as 9:30.</source>
        <translation>Scrivi un’ora come 9:30.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Giorno</translation>
    </message>
    <message>
        <source>&amp;Hour</source>
        <translation>&amp;Ora</translation>
    </message>
    <message>
        <source>&amp;Minutes</source>
        <translation>&amp;Minuti</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>&amp;Di che cosa</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Luogo</translation>
    </message>
    <message>
        <source>&amp;Who of the office</source>
        <translation>&amp;Chi dell’ufficio</translation>
    </message>
    <message>
        <source>Househ&amp;old</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>Name, dwelling or telephone…</source>
        <translation>Nome, alloggio o telefono…</translation>
    </message>
    <message>
        <source>What was &amp;said</source>
        <translation>Che cosa si è &amp;detto</translation>
    </message>
    <message>
        <source>Write it into the community &amp;log</source>
        <translation>Scrivilo nel diario di c&amp;omunità</translation>
    </message>
    <message>
        <source>S&amp;ensitivity</source>
        <translation>&amp;Riservatezza</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>The deposit of the contract was received on the &amp;first day</source>
        <translation>Il deposito del contratto è stato ricevuto il &amp;primo giorno</translation>
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
        <source>Residents&apos; representation</source>
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
        <translation>&amp;Orari dell&apos;ufficio</translation>
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
        <source>&amp;Most instalments of a plan</source>
        <translation>Numero &amp;massimo di rate di un piano</translation>
    </message>
    <message>
        <source>Smallest &amp;instalment (€)</source>
        <translation>Rata m&amp;inima (€)</translation>
    </message>
    <message>
        <source>Instalment at most: income &amp;divided by</source>
        <translation>Rata al massimo: reddito &amp;diviso per</translation>
    </message>
    <message>
        <source>Rent, c&amp;harges and instalment: at most % of income (0: any)</source>
        <translation>Canone, &amp;spese e rata: al massimo % del reddito (0: libero)</translation>
    </message>
    <message>
        <source>Days of &amp;grace after a due day</source>
        <translation>Giorni di &amp;tolleranza dopo una scadenza</translation>
    </message>
    <message>
        <source>&amp;Unpaid instalments in a row that break a plan</source>
        <translation>Rate consecutive &amp;non pagate che fanno decadere</translation>
    </message>
    <message>
        <source>Instalments not paid in &amp;time that break it (0: any)</source>
        <translation>Rate non pagate nei t&amp;ermini che fanno decadere (0: nessuna)</translation>
    </message>
    <message>
        <source>… within so many m&amp;onths</source>
        <translation>… in tanti mesi (&amp;f)</translation>
    </message>
    <message>
        <source>Months of unpaid &amp;rent that break it (0: any)</source>
        <translation>Mesi di &amp;canone non pagati che fanno decadere (0: nessuno)</translation>
    </message>
    <message>
        <source>Paid instalments &amp;before a renegotiation</source>
        <translation>Rate pagate &amp;prima di una rinegoziazione</translation>
    </message>
    <message>
        <source>&amp;Days between two reminders</source>
        <translation>&amp;Giorni tra due solleciti</translation>
    </message>
    <message>
        <source>No reminder &amp;below (€)</source>
        <translation>Nessun sollecito sotto (€) (&amp;b)</translation>
    </message>
    <message>
        <source>Days &amp;later than usual that are a sign</source>
        <translation>Giorni &amp;oltre l&apos;abitudine che sono un segnale</translation>
    </message>
    <message>
        <source>An &amp;adjustment is high from (€)</source>
        <translation>Un c&amp;onguaglio è alto da (€)</translation>
    </message>
    <message>
        <source>&amp;Months ahead that ending leases are told</source>
        <translation>&amp;Mesi di anticipo per i contratti in scadenza</translation>
    </message>
    <message>
        <source>Former tenants’ debts written &amp;off up to (€)</source>
        <translation>S&amp;tralcio dei debiti dei cessati fino a (€)</translation>
    </message>
    <message>
        <source>… and &amp;older than so many months</source>
        <translation>… e più &amp;vecchi di tanti mesi</translation>
    </message>
    <message>
        <source>&amp;Days a bank statement counts as fresh</source>
        <translation>&amp;Giorni in cui un estratto conto bancario è recente</translation>
    </message>
    <message>
        <source>Payments go to ca&amp;pital before interest</source>
        <translation>Gli incassi pagano il ca&amp;pitale prima degli interessi</translation>
    </message>
    <message>
        <source>A &amp;negative ISTAT index lowers the rent</source>
        <translation>Un indice ISTAT negati&amp;vo abbassa il canone</translation>
    </message>
    <message>
        <source>Arrears &amp;measured as</source>
        <translation>&amp;Morosità misurata come</translation>
    </message>
    <message>
        <source>All overdue ÷ charged in 12 months</source>
        <translation>Tutto lo scaduto ÷ emesso in 12 mesi</translation>
    </message>
    <message>
        <source>Unpaid ÷ due in the period</source>
        <translation>Non pagato ÷ scaduto nel periodo</translation>
    </message>
    <message>
        <source>&amp;Former tenants’ debt counts</source>
        <translation>Conta il debito degli &amp;ex inquilini</translation>
    </message>
    <message>
        <source>Vacancy measured &amp;by</source>
        <translation>Sfitto misurato &amp;per</translation>
    </message>
    <message>
        <source>Units on the last day</source>
        <translation>Alloggi all’ultimo giorno</translation>
    </message>
    <message>
        <source>Days of the period</source>
        <translation>Giorni del periodo</translation>
    </message>
    <message>
        <source>Rent lost</source>
        <translation>Canone perso</translation>
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
        <source>Manager&apos;s con&amp;tract</source>
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
        <translation>Riconsegna c&amp;hiavi</translation>
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
        <source>&amp;Members, one a line</source>
        <translation>Presenti, &amp;uno per riga</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>N&amp;ote</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Quesito</translation>
    </message>
    <message>
        <source>&amp;Decision</source>
        <translation>&amp;Decisione</translation>
    </message>
    <message>
        <source>In &amp;words</source>
        <translation>In &amp;parole</translation>
    </message>
    <message>
        <source>W&amp;ho does it</source>
        <translation>C&amp;hi lo fa</translation>
    </message>
    <message>
        <source>&amp;By when</source>
        <translation>&amp;Entro quando</translation>
    </message>
    <message>
        <source>&amp;Meeting</source>
        <translation>&amp;Riunione</translation>
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
        <source>&amp;Household and unit</source>
        <translation>&amp;Nucleo e alloggio</translation>
    </message>
    <message>
        <source>Recei&amp;ved on</source>
        <translation>&amp;Ricevuta il</translation>
    </message>
    <message>
        <source>For charges due &amp;through</source>
        <translation>Per gli addebiti scaduti &amp;entro</translation>
    </message>
    <message>
        <source>&amp;Proof of receipt</source>
        <translation>&amp;Prova della ricezione</translation>
    </message>
    <message>
        <source>Number of the registered letter, receipt of the PEC…</source>
        <translation>Numero della raccomandata, ricevuta della PEC…</translation>
    </message>
    <message>
        <source>&amp;Cause</source>
        <translation>&amp;Causa</translation>
    </message>
    <message>
        <source>&amp;Since</source>
        <translation>Dal (&amp;d)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Fino al</translation>
    </message>
    <message>
        <source>What &amp;proves it</source>
        <translation>Che cosa lo p&amp;rova</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>Che c&amp;osa</translation>
    </message>
    <message>
        <source>&amp;Look again on</source>
        <translation>Da &amp;rivedere il</translation>
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
        <source>&amp;Why there twice</source>
        <translation>Perché c&apos;è due &amp;volte</translation>
    </message>
    <message>
        <source>no clause: never updated</source>
        <translation>nessuna clausola: mai aggiornato</translation>
    </message>
    <message>
        <source>75 % of the change</source>
        <translation>75 % della variazione</translation>
    </message>
    <message>
        <source>100 % of the change</source>
        <translation>100 % della variazione</translation>
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
        <source>Deceased &amp;on</source>
        <translation>Deced&amp;uto il</translation>
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
        <translation>Disde&amp;tta del</translation>
    </message>
    <message>
        <source>Registration &amp;no.</source>
        <translation>Registrazione &amp;n.</translation>
    </message>
    <message>
        <source>Re&amp;gistered on</source>
        <translation>Re&amp;gistrato il</translation>
    </message>
    <message>
        <source>&amp;ISTAT update</source>
        <translation>Aggiornamento &amp;ISTAT</translation>
    </message>
    <message>
        <source>A c&amp;lause lets interest run from the due day</source>
        <translation>Interessi dalla scadenza per cla&amp;usola</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Dal</translation>
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
        <source>N&amp;ote</source>
        <translation>N&amp;ota</translation>
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
        <source>Bank transfer</source>
        <translation>Bonifico</translation>
    </message>
    <message>
        <source>Cash, with a receipt</source>
        <translation>Contanti, con ricevuta</translation>
    </message>
    <message>
        <source>Card, with a receipt</source>
        <translation>Carta, con ricevuta</translation>
    </message>
    <message>
        <source>In the order of the law</source>
        <translation>Nell&apos;ordine di legge</translation>
    </message>
    <message>
        <source>Those that the payer named</source>
        <translation>Quelli indicati da chi paga</translation>
    </message>
    <message>
        <source>Those in the receipt, which the payer signs</source>
        <translation>Quelli della ricevuta, firmata da chi paga</translation>
    </message>
    <message>
        <source>Open charges</source>
        <translation>Addebiti aperti</translation>
    </message>
    <message>
        <source>&amp;How it came</source>
        <translation>Come è &amp;arrivato</translation>
    </message>
    <message>
        <source>Who &amp;paid</source>
        <translation>&amp;Chi ha pagato</translation>
    </message>
    <message>
        <source>Re&amp;ference, as the payer wrote it</source>
        <translation>Ca&amp;usale, come l&apos;ha scritta chi paga</translation>
    </message>
    <message>
        <source>&amp;Which charges</source>
        <translation>&amp;Quali addebiti</translation>
    </message>
    <message>
        <source>An amount must be more than zero.</source>
        <translation>L&apos;importo deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>An entry cannot be dated in the future.</source>
        <translation>Una voce non può avere una data futura.</translation>
    </message>
    <message>
        <source>Charge: the household owes it</source>
        <translation>Addebito: il nucleo lo deve</translation>
    </message>
    <message>
        <source>Credit: it lessens the debt</source>
        <translation>Accredito: diminuisce il debito</translation>
    </message>
    <message>
        <source>&amp;Lease</source>
        <translation>Con&amp;tratto</translation>
    </message>
    <message>
        <source>&amp;Which way</source>
        <translation>In che &amp;verso</translation>
    </message>
    <message>
        <source>What &amp;for</source>
        <translation>Per che &amp;cosa</translation>
    </message>
    <message>
        <source>&amp;Day of the entry</source>
        <translation>&amp;Data della voce</translation>
    </message>
    <message>
        <source>D&amp;ue day</source>
        <translation>Scaden&amp;za</translation>
    </message>
    <message>
        <source>as the statement of account will show it</source>
        <translation>come lo mostrerà l&apos;estratto conto</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Importo</translation>
    </message>
    <message>
        <source>&amp;Day of the payment</source>
        <translation>&amp;Giorno dell&apos;incasso</translation>
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
        <source>estate</source>
        <translation>eredi</translation>
    </message>
    <message>
        <source>former tenant</source>
        <translation>cessato</translation>
    </message>
    <message>
        <source>Who lives here</source>
        <translation>Chi abita qui</translation>
    </message>
    <message>
        <source>Former tenants</source>
        <translation>Cessati</translation>
    </message>
    <message>
        <source>Estates</source>
        <translation>Eredi</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Possibili doppioni</translation>
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
        <source>Heir</source>
        <translation>Erede</translation>
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
    <message>
        <source>Received</source>
        <translation>Ricevuto</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Restituito</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>Trattenuto</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>In deposito ora</translation>
    </message>
    <message>
        <source>With interest due</source>
        <translation>Con interessi dovuti</translation>
    </message>
    <message>
        <source>Keys returned, still held</source>
        <translation>Chiavi riconsegnate, ancora in deposito</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutti</translation>
    </message>
    <message>
        <source>by the contract</source>
        <translation>da contratto</translation>
    </message>
    <message>
        <source>Interest credited</source>
        <translation>Interessi accreditati</translation>
    </message>
    <message>
        <source>{0} – {1}</source>
        <translation>{0} – {1}</translation>
    </message>
    <message>
        <source>keys returned {0}</source>
        <translation>chiavi rese il {0}</translation>
    </message>
    <message>
        <source>New rent from the first month not charged yet</source>
        <translation>Nuovo canone dal primo mese non ancora addebitato</translation>
    </message>
    <message>
        <source>The same, and charge what was missed: {0}</source>
        <translation>Lo stesso, e addebita quanto è mancato: {0}</translation>
    </message>
    <message>
        <source>The rent holds it already: note it, change nothing</source>
        <translation>Il canone lo comprende già: annotalo, non cambiare niente</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>Che cosa &amp;fare</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Mese</translation>
    </message>
    <message>
        <source>Change in a &amp;year, per cent</source>
        <translation>Variazione &amp;annua, per cento</translation>
    </message>
    <message>
        <source>So&amp;urce</source>
        <translation>&amp;Fonte</translation>
    </message>
    <message>
        <source>in a repayment plan</source>
        <translation>in un piano di rientro</translation>
    </message>
    <message>
        <source>{0} charged too much</source>
        <translation>addebitati {0} di troppo</translation>
    </message>
    <message>
        <source>Ran, rounded once</source>
        <translation>Maturati, arrotondati una volta</translation>
    </message>
    <message>
        <source>Charged already</source>
        <translation>Già addebitati</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>Da addebitare</translation>
    </message>
    <message>
        <source>Charged too much: reverse its entry, then charge again</source>
        <translation>Addebitati di troppo: storna la voce, poi addebita di nuovo</translation>
    </message>
    <message>
        <source>{0} (rate not entered yet)</source>
        <translation>{0} (tasso non ancora inserito)</translation>
    </message>
    <message>
        <source>entered here</source>
        <translation>inserito qui</translation>
    </message>
    <message>
        <source>of the program</source>
        <translation>del programma</translation>
    </message>
    <message>
        <source>withdrawn: {0}</source>
        <translation>ritirata: {0}</translation>
    </message>
    <message>
        <source>&amp;Per cent a year</source>
        <translation>&amp;Per cento annuo</translation>
    </message>
    <message>
        <source>&amp;Decree</source>
        <translation>D&amp;ecreto</translation>
    </message>
    <message>
        <source>&amp;Secured by</source>
        <translation>&amp;Garantito da</translation>
    </message>
    <message>
        <source>death</source>
        <translation>decesso</translation>
    </message>
    <message>
        <source>separation</source>
        <translation>separazione</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>altro motivo</translation>
    </message>
    <message>
        <source>&amp;New head</source>
        <translation>&amp;Nuovo intestatario</translation>
    </message>
    <message>
        <source>&amp;Because of</source>
        <translation>&amp;Motivo</translation>
    </message>
    <message>
        <source>&amp;Day of it</source>
        <translation>&amp;Giorno</translation>
    </message>
    <message>
        <source>The &amp;former head is then</source>
        <translation>L&apos;intestatario di &amp;prima diventa</translation>
    </message>
    <message>
        <source>Name of the &amp;household</source>
        <translation>Nome del n&amp;ucleo</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Questo giorno deve ancora venire.</translation>
    </message>
    <message>
        <source>&amp;Revoked on</source>
        <translation>&amp;Revocato il</translation>
    </message>
    <message>
        <source>&amp;Reference of the mandate</source>
        <translation>&amp;Riferimento del mandato</translation>
    </message>
    <message>
        <source>Account &amp;holder</source>
        <translation>&amp;Intestatario del conto</translation>
    </message>
    <message>
        <source>&amp;IBAN</source>
        <translation>I&amp;BAN</translation>
    </message>
    <message>
        <source>&amp;Signed on</source>
        <translation>&amp;Firmato il</translation>
    </message>
    <message>
        <source>&amp;Last collected on</source>
        <translation>&amp;Ultimo incasso il</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Contanti</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carta</translation>
    </message>
    <message>
        <source>It cannot go back before the day on which it came.</source>
        <translation>Non può tornare indietro prima del giorno in cui è arrivato.</translation>
    </message>
    <message>
        <source>&amp;Day it went back</source>
        <translation>&amp;Giorno in cui è tornato indietro</translation>
    </message>
    <message>
        <source>&amp;Reason of the bank</source>
        <translation>&amp;Motivo della banca</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non indicato</translation>
    </message>
    <message>
        <source>Direct debit on &amp;mandate</source>
        <translation>Addebito &amp;diretto sul mandato</translation>
    </message>
    <message>
        <source>None: it was no direct debit</source>
        <translation>Nessuno: non era un addebito diretto</translation>
    </message>
    <message>
        <source>{0}, took over from {1}</source>
        <translation>{0}, subentrato a {1}</translation>
    </message>
    <message>
        <source>{0}, taken over by {1}</source>
        <translation>{0}, a cui subentra {1}</translation>
    </message>
    <message>
        <source>{0} % of the change</source>
        <translation>{0} % della variazione</translation>
    </message>
    <message>
        <source>no clause</source>
        <translation>nessuna clausola</translation>
    </message>
    <message>
        <source>with the household that leaves</source>
        <translation>al nucleo che esce</translation>
    </message>
    <message>
        <source>with the household that comes</source>
        <translation>al nucleo che entra</translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>una persona nuova</translation>
    </message>
    <message>
        <source>a household that is here already</source>
        <translation>un nucleo che c&apos;è già</translation>
    </message>
    <message>
        <source>&amp;First day of the new lease</source>
        <translation>&amp;Primo giorno del nuovo contratto</translation>
    </message>
    <message>
        <source>&amp;Who takes over</source>
        <translation>Chi &amp;subentra</translation>
    </message>
    <message>
        <source>&amp;Household</source>
        <translation>&amp;Nucleo</translation>
    </message>
    <message>
        <source>Name, unit or code…</source>
        <translation>Nome, alloggio o codice…</translation>
    </message>
    <message>
        <source>The other &amp;members stay in the unit</source>
        <translation>Gli altri comp&amp;onenti restano nell&apos;alloggio</translation>
    </message>
    <message>
        <source>What is &amp;owed stands</source>
        <translation>Il &amp;debito resta</translation>
    </message>
    <message>
        <source>The &amp;deposit stands</source>
        <translation>Il depos&amp;ito resta</translation>
    </message>
    <message>
        <source>&amp;Rent and service charges</source>
        <translation>&amp;Canone e spese</translation>
    </message>
    <message>
        <source>For what nobody foresees (&amp;u)</source>
        <translation>Per gli imprevisti (&amp;q)</translation>
    </message>
    <message>
        <source>&amp;Adults</source>
        <translation>A&amp;dulti</translation>
    </message>
    <message>
        <source>Ch&amp;ildren</source>
        <translation>Ba&amp;mbini</translation>
    </message>
    <message>
        <source>Keep it as the household&apos;s inco&amp;me</source>
        <translation>&amp;Tieni come reddito del nucleo</translation>
    </message>
    <message>
        <source>Lost a job</source>
        <translation>Perdita del lavoro</translation>
    </message>
    <message>
        <source>Fewer working hours</source>
        <translation>Riduzione dell&apos;orario di lavoro</translation>
    </message>
    <message>
        <source>On the wage guarantee fund</source>
        <translation>Cassa integrazione</translation>
    </message>
    <message>
        <source>Contract of work not renewed</source>
        <translation>Contratto di lavoro non rinnovato</translation>
    </message>
    <message>
        <source>Closed a business</source>
        <translation>Cessazione di un&apos;attività</translation>
    </message>
    <message>
        <source>Serious illness</source>
        <translation>Malattia grave</translation>
    </message>
    <message>
        <source>Accident</source>
        <translation>Infortunio</translation>
    </message>
    <message>
        <source>Death in the household</source>
        <translation>Decesso nel nucleo</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>Separazione</translation>
    </message>
    <message>
        <source>Energy costs</source>
        <translation>Costi dell&apos;energia</translation>
    </message>
    <message>
        <source>High yearly adjustment</source>
        <translation>Conguaglio alto</translation>
    </message>
    <message>
        <source>Too many debts</source>
        <translation>Troppi debiti</translation>
    </message>
    <message>
        <source>Disputes the debt</source>
        <translation>Contesta il debito</translation>
    </message>
    <message>
        <source>A benefit came late</source>
        <translation>Un contributo in ritardo</translation>
    </message>
    <message>
        <source>Forgot it</source>
        <translation>Dimenticanza</translation>
    </message>
    <message>
        <source>Another cause</source>
        <translation>Altra causa</translation>
    </message>
    <message>
        <source>Vulnerable household</source>
        <translation>Nucleo vulnerabile</translation>
    </message>
    <message>
        <source>Elder alone</source>
        <translation>Anziano solo</translation>
    </message>
    <message>
        <source>Small children</source>
        <translation>Bambini piccoli</translation>
    </message>
    <message>
        <source>Followed by social services</source>
        <translation>Seguito dai servizi sociali</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>&amp;Lavoro</translation>
    </message>
    <message>
        <source>&amp;Pension</source>
        <translation>&amp;Pensione</translation>
    </message>
    <message>
        <source>&amp;Benefits</source>
        <translation>Contri&amp;buti</translation>
    </message>
    <message>
        <source>&amp;Family allowance</source>
        <translation>Asse&amp;gno unico</translation>
    </message>
    <message>
        <source>Other &amp;income</source>
        <translation>Altre e&amp;ntrate</translation>
    </message>
    <message>
        <source>F&amp;ood</source>
        <translation>Al&amp;imentari</translation>
    </message>
    <message>
        <source>&amp;Energy</source>
        <translation>&amp;Energia</translation>
    </message>
    <message>
        <source>&amp;Transport</source>
        <translation>T&amp;rasporti</translation>
    </message>
    <message>
        <source>S&amp;chool and children</source>
        <translation>Sc&amp;uola e figli</translation>
    </message>
    <message>
        <source>&amp;Health</source>
        <translation>Sal&amp;ute</translation>
    </message>
    <message>
        <source>&amp;Loans</source>
        <translation>Pres&amp;titi</translation>
    </message>
    <message>
        <source>Telephone an&amp;d internet</source>
        <translation>Tele&amp;fono e internet</translation>
    </message>
    <message>
        <source>Other e&amp;xpenses</source>
        <translation>Altre sp&amp;ese</translation>
    </message>
    <message>
        <source>&amp;Sent on</source>
        <translation>Spedita &amp;il</translation>
    </message>
    <message>
        <source>&amp;Tracking number</source>
        <translation>&amp;Numero raccomandata</translation>
    </message>
    <message>
        <source>&amp;What became of it</source>
        <translation>Che cosa ne è &amp;stato</translation>
    </message>
    <message>
        <source>&amp;On</source>
        <translation>Il (&amp;g)</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In viaggio</translation>
    </message>
    <message>
        <source>Stored at the post office until the end</source>
        <translation>Compiuta giacenza</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutata</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Tornata al mittente</translation>
    </message>
    <message>
        <source>Vulnerable households</source>
        <translation>Nuclei vulnerabili</translation>
    </message>
    <message>
        <source>Elders alone</source>
        <translation>Anziani soli</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>Posta ordinaria</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>A mano</translation>
    </message>
    <message>
        <source>Registered mail</source>
        <translation>Raccomandata A/R</translation>
    </message>
    <message>
        <source>Certified e-mail</source>
        <translation>PEC</translation>
    </message>
    <message>
        <source>In the office</source>
        <translation>In ufficio</translation>
    </message>
    <message>
        <source>&amp;Days after the oldest due day</source>
        <translation>&amp;Giorni dopo la scadenza più vecchia</translation>
    </message>
    <message>
        <source>From which &amp;amount on</source>
        <translation>Da quale i&amp;mporto</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;Come</translation>
    </message>
    <message>
        <source>Days to &amp;pay</source>
        <translation>Giorni per pa&amp;gare</translation>
    </message>
    <message>
        <source>In &amp;use</source>
        <translation>In &amp;uso</translation>
    </message>
    <message>
        <source>A call or a visit before any &amp;letter</source>
        <translation>Una te&amp;lefonata o visita prima di ogni lettera</translation>
    </message>
    <message>
        <source>Social services are at work</source>
        <translation>I servizi sociali stanno seguendo il caso</translation>
    </message>
    <message>
        <source>Help of a fund is under way</source>
        <translation>È in corso l&apos;aiuto di un fondo</translation>
    </message>
    <message>
        <source>To be decided</source>
        <translation>Da decidere</translation>
    </message>
    <message>
        <source>Talk with the household</source>
        <translation>Colloquio con il nucleo</translation>
    </message>
    <message>
        <source>Repayment plan</source>
        <translation>Piano di rientro</translation>
    </message>
    <message>
        <source>No reminders for a while</source>
        <translation>Solleciti sospesi per un po’</translation>
    </message>
    <message>
        <source>Ask the solidarity fund</source>
        <translation>Domanda al fondo di solidarietà</translation>
    </message>
    <message>
        <source>Forfeit the plan</source>
        <translation>Decadenza dal piano</translation>
    </message>
    <message>
        <source>Notice of default</source>
        <translation>Messa in mora</translation>
    </message>
    <message>
        <source>Legal file</source>
        <translation>Pratica legale</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Rinuncia al credito</translation>
    </message>
    <message>
        <source>Postponed to the next meeting</source>
        <translation>Rinviato alla prossima riunione</translation>
    </message>
    <message>
        <source>Nothing to be done</source>
        <translation>Nessun provvedimento</translation>
    </message>
    <message>
        <source>A hard time in the family</source>
        <translation>Un momento difficile in famiglia</translation>
    </message>
    <message>
        <source>A payment is on its way</source>
        <translation>Un pagamento è in viaggio</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Altro motivo</translation>
    </message>
    <message>
        <source>Spoke about it</source>
        <translation>Ne abbiamo parlato</translation>
    </message>
    <message>
        <source>Promised a payment</source>
        <translation>Ha promesso un pagamento</translation>
    </message>
    <message>
        <source>Will come to the office</source>
        <translation>Passerà in ufficio</translation>
    </message>
    <message>
        <source>Nobody answered</source>
        <translation>Nessuna risposta</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Lasciato un messaggio</translation>
    </message>
    <message>
        <source>Does not want to talk</source>
        <translation>Non vuole parlarne</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <translation>Numero sbagliato</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Per telefono</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Di persona</translation>
    </message>
    <message>
        <source>&amp;Outcome</source>
        <translation>&amp;Esito</translation>
    </message>
    <message>
        <source>Who may &amp;read it</source>
        <translation>Chi può &amp;leggerla</translation>
    </message>
    <message>
        <source>&amp;Promised amount</source>
        <translation>Importo &amp;promesso</translation>
    </message>
    <message>
        <source>Promised &amp;by</source>
        <translation>Promesso &amp;entro il</translation>
    </message>
    <message>
        <source>No re&amp;minders because</source>
        <translation>Niente solleciti &amp;perché</translation>
    </message>
    <message>
        <source>(they go on)</source>
        <translation>(continuano)</translation>
    </message>
    <message>
        <source>No reminders &amp;until</source>
        <translation>Niente solleciti f&amp;ino al</translation>
    </message>
    <message>
        <source>Comes to tal&amp;k on</source>
        <translation>Viene a colloquio &amp;il</translation>
    </message>
    <message>
        <source>&amp;At what hour</source>
        <translation>&amp;A che ora</translation>
    </message>
    <message>
        <source>Come back to it &amp;on</source>
        <translation>Da riprendere i&amp;l</translation>
    </message>
    <message>
        <source>To be paid &amp;by</source>
        <translation>Da pagare &amp;entro il</translation>
    </message>
    <message>
        <source>&amp;Opened on</source>
        <translation>&amp;Aperta il</translation>
    </message>
    <message>
        <source>&amp;Lawyer</source>
        <translation>&amp;Legale</translation>
    </message>
    <message>
        <source>&amp;Telephone or e-mail</source>
        <translation>&amp;Telefono o e-mail</translation>
    </message>
    <message>
        <source>&amp;Handed over on</source>
        <translation>&amp;Consegnata il</translation>
    </message>
    <message>
        <source>H&amp;earing on</source>
        <translation>&amp;Udienza il</translation>
    </message>
    <message>
        <source>Term to &amp;pay ends on</source>
        <translation>Termine di &amp;grazia fino al</translation>
    </message>
    <message>
        <source>&amp;Validated on</source>
        <translation>Con&amp;valida il</translation>
    </message>
    <message>
        <source>E&amp;xecution on</source>
        <translation>&amp;Esecuzione il</translation>
    </message>
    <message>
        <source>Co&amp;urt</source>
        <translation>Tri&amp;bunale</translation>
    </message>
    <message>
        <source>&amp;Number at the court</source>
        <translation>Numero di &amp;ruolo</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Per che cosa</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>&amp;Passo</translation>
    </message>
    <message>
        <source>&amp;Day (of the hearing, of the term’s end)</source>
        <translation>&amp;Giorno (dell’udienza, di fine termine)</translation>
    </message>
    <message>
        <source>How it &amp;ended</source>
        <translation>Come è &amp;finita</translation>
    </message>
    <message>
        <source>Handed to the lawyer</source>
        <translation>Affidata al legale</translation>
    </message>
    <message>
        <source>Summons served, hearing fixed</source>
        <translation>Intimazione notificata, udienza fissata</translation>
    </message>
    <message>
        <source>The judge gave a term to pay</source>
        <translation>Il giudice ha dato un termine di grazia</translation>
    </message>
    <message>
        <source>Eviction validated</source>
        <translation>Sfratto convalidato</translation>
    </message>
    <message>
        <source>Execution fixed</source>
        <translation>Esecuzione fissata</translation>
    </message>
    <message>
        <source>Closed: settled</source>
        <translation>Chiusa: saldata</translation>
    </message>
    <message>
        <source>Closed: withdrawn</source>
        <translation>Chiusa: rinunciata</translation>
    </message>
    <message>
        <source>seen by the office</source>
        <translation>visto dall’ufficio</translation>
    </message>
    <message>
        <source>declared, not yet seen</source>
        <translation>dichiarato, non ancora visto</translation>
    </message>
    <message>
        <source>&amp;How it is known</source>
        <translation>&amp;Come si sa</translation>
    </message>
    <message>
        <source>&amp;Who says so</source>
        <translation>Chi lo &amp;dice</translation>
    </message>
    <message>
        <source>&amp;Declared on</source>
        <translation>Dichiarato &amp;il</translation>
    </message>
    <message>
        <source>Declared &amp;by</source>
        <translation>Dichiarato &amp;da</translation>
    </message>
    <message>
        <source>&amp;Verified on</source>
        <translation>&amp;Verificato il</translation>
    </message>
    <message>
        <source>Verified b&amp;y</source>
        <translation>Verificato da &amp;chi</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Chi</translation>
    </message>
    <message>
        <source>&amp;What is done</source>
        <translation>Che cosa si &amp;fa</translation>
    </message>
    <message>
        <source>Con&amp;tractor</source>
        <translation>&amp;Impresa</translation>
    </message>
    <message>
        <source>&amp;Ordered on</source>
        <translation>&amp;Ordinato il</translation>
    </message>
    <message>
        <source>&amp;Finished, declared</source>
        <translation>Finito, &amp;dichiarato</translation>
    </message>
    <message>
        <source>Finished, &amp;verified</source>
        <translation>Finito, &amp;verificato</translation>
    </message>
    <message>
        <source>&amp;Estimate</source>
        <translation>&amp;Preventivo</translation>
    </message>
    <message>
        <source>&amp;Actual cost</source>
        <translation>Costo &amp;effettivo</translation>
    </message>
    <message>
        <source>These works are ca&amp;ncelled</source>
        <translation>Questi lavori sono a&amp;nnullati</translation>
    </message>
    <message>
        <source>Offered o&amp;n</source>
        <translation>Proposto i&amp;l</translation>
    </message>
    <message>
        <source>Ca&amp;use</source>
        <translation>Ca&amp;usa</translation>
    </message>
    <message>
        <source>&amp;Left out from</source>
        <translation>Escluso &amp;dal</translation>
    </message>
    <message>
        <source>Left out unt&amp;il</source>
        <translation>Escluso fino &amp;al</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Risposta</translation>
    </message>
    <message>
        <source>&amp;Reason of a refusal</source>
        <translation>&amp;Motivo del rifiuto</translation>
    </message>
    <message>
        <source>Stays on the &amp;list</source>
        <translation>Resta in &amp;lista</translation>
    </message>
    <message>
        <source>any</source>
        <translation>qualunque</translation>
    </message>
    <message>
        <source>&amp;Telephone</source>
        <translation>&amp;Telefono</translation>
    </message>
    <message>
        <source>&amp;Applied on</source>
        <translation>Domanda &amp;del</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Persone</translation>
    </message>
    <message>
        <source>&amp;Rooms at least</source>
        <translation>&amp;Vani almeno</translation>
    </message>
    <message>
        <source>Rooms at &amp;most</source>
        <translation>Vani al &amp;massimo</translation>
    </message>
    <message>
        <source>Ten&amp;ure</source>
        <translation>&amp;Contratto</translation>
    </message>
    <message>
        <source>&amp;Development</source>
        <translation>&amp;Intervento</translation>
    </message>
    <message>
        <source>Rent and advances, ma&amp;x.</source>
        <translation>Canone e acconti, ma&amp;x.</translation>
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
    <name>Hardship</name>
    <message>
        <source>a cause of DM 14.5.2014</source>
        <translation>una causa del DM 14.5.2014</translation>
    </message>
    <message>
        <source>evidence of it</source>
        <translation>la sua prova</translation>
    </message>
    <message>
        <source>a registered contract</source>
        <translation>un contratto registrato</translation>
    </message>
    <message>
        <source>an eviction for arrears served</source>
        <translation>uno sfratto per morosità notificato</translation>
    </message>
    <message>
        <source>ISEE up to € 26.000</source>
        <translation>ISEE fino a € 26.000</translation>
    </message>
    <message>
        <source>left over after expenses and housing: {0}</source>
        <translation>ciò che resta tolte spese e alloggio: {0}</translation>
    </message>
    <message>
        <source>within {1} % of the income for housing and instalment: {0}</source>
        <translation>entro il {1} % delle entrate per alloggio e rata: {0}</translation>
    </message>
    <message>
        <source>1/{2} of the income: {0}</source>
        <translation>1/{2} delle entrate: {0}</translation>
    </message>
</context>
<context>
    <name>HeadDialog</name>
    <message>
        <source>Change the head of the household</source>
        <translation>Cambia l&apos;intestatario del nucleo</translation>
    </message>
    <message>
        <source>The lease and its account go on. Where somebody else takes the unit over, close this and choose the take-over of the lease.</source>
        <translation>Il contratto e il suo conto continuano. Se l&apos;alloggio passa ad altri, chiudi qui e scegli il subentro nel contratto.</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Cambia</translation>
    </message>
</context>
<context>
    <name>HoldsPage</name>
    <message>
        <source>Promises of payment</source>
        <translation>Promesse di pagamento</translation>
    </message>
    <message>
        <source>No promise yet</source>
        <translation>Ancora nessuna promessa</translation>
    </message>
    <message>
        <source>What a household promises on the telephone is noted with “Call…”.</source>
        <translation>Ciò che un nucleo promette al telefono si annota con «Telefonata…».</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Sospensioni</translation>
    </message>
    <message>
        <source>Nobody is on hold</source>
        <translation>Nessuno è in sospensione</translation>
    </message>
    <message>
        <source>A hold keeps letters away for a reason, and ends by itself on its day.</source>
        <translation>Una sospensione tiene lontane le lettere per un motivo e finisce da sola nel suo giorno.</translation>
    </message>
    <message>
        <source>&amp;Withdraw the promise…</source>
        <translation>&amp;Ritira la promessa…</translation>
    </message>
    <message>
        <source>&amp;End the hold…</source>
        <translation>&amp;Chiudi la sospensione…</translation>
    </message>
    <message>
        <source>{0} not kept · {1} to come, {2}</source>
        <translation>non mantenute: {0} · in arrivo: {1}, {2}</translation>
    </message>
    <message>
        <source>{0} hold now or soon</source>
        <translation>in corso o in arrivo: {0}</translation>
    </message>
    <message>
        <source>Withdraw the promise of {0} by {1}</source>
        <translation>Ritira la promessa di {0} entro il {1}</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Ritira</translation>
    </message>
    <message>
        <source>End the hold of {0}</source>
        <translation>Chiudi la sospensione di {0}</translation>
    </message>
    <message>
        <source>&amp;End</source>
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
        <source>ISTAT update</source>
        <translation>Aggiornamento ISTAT</translation>
    </message>
    <message>
        <source>Interest clause</source>
        <translation>Clausola sugli interessi</translation>
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
        <source>Take-&amp;over…</source>
        <translation>S&amp;ubentro…</translation>
    </message>
    <message>
        <source>Rent s&amp;teps…</source>
        <translation>S&amp;catti del canone…</translation>
    </message>
    <message>
        <source>Change &amp;head…</source>
        <translation>Cambia inte&amp;statario…</translation>
    </message>
    <message>
        <source>Add pe&amp;rson…</source>
        <translation>A&amp;ggiungi persona…</translation>
    </message>
    <message>
        <source>&amp;Charge or credit…</source>
        <translation>A&amp;ddebito o accredito…</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Ascolto</translation>
    </message>
    <message>
        <source>Arran&amp;ge a talk…</source>
        <translation>&amp;Fissa un colloquio…</translation>
    </message>
    <message>
        <source>from the due day</source>
        <translation>dalla scadenza</translation>
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
    <name>HouseholdPanel</name>
    <message>
        <source>What is owed</source>
        <translation>Che cosa è dovuto</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Che cosa è stato fatto</translation>
    </message>
    <message>
        <source>No call and no letter noted yet</source>
        <translation>Ancora nessuna telefonata e nessuna lettera</translation>
    </message>
    <message>
        <source>&amp;Call…</source>
        <translation>&amp;Telefonata…</translation>
    </message>
    <message>
        <source>&amp;Promise…</source>
        <translation>&amp;Promessa…</translation>
    </message>
    <message>
        <source>&amp;Hold…</source>
        <translation>So&amp;spensione…</translation>
    </message>
    <message>
        <source>New p&amp;lan…</source>
        <translation>Nuovo p&amp;iano…</translation>
    </message>
    <message>
        <source>S&amp;tatement…</source>
        <translation>&amp;Estratto conto…</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>&amp;Nucleo</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>Nessun nucleo scelto</translation>
    </message>
    <message>
        <source>Choose one at the left to see what it owes and what was said.</source>
        <translation>Sceglierne uno a sinistra per vedere che cosa deve e che cosa è stato detto.</translation>
    </message>
    <message>
        <source>No telephone number</source>
        <translation>Nessun numero di telefono</translation>
    </message>
    <message>
        <source>Due now: {0}.</source>
        <translation>Da fare ora: {0}.</translation>
    </message>
    <message>
        <source>Promised: {0} by {1} ({2}).</source>
        <translation>Promessi {0} entro il {1} ({2}).</translation>
    </message>
    <message>
        <source>No reminders until {0}: {1}.</source>
        <translation>Niente solleciti fino al {0}: {1}.</translation>
    </message>
    <message>
        <source>⚠ {0} may be claimed until {1} only.</source>
        <translation>⚠ {0} si possono chiedere solo fino al {1} (prescrizione).</translation>
    </message>
    <message>
        <source>⚠ {0} may not be claimed any more.</source>
        <translation>⚠ {0} non si possono più chiedere (prescritti).</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import {0}</source>
        <translation>Importa {0}</translation>
    </message>
    <message>
        <source>The file names no account: write it here</source>
        <translation>Il file non dice il conto: scrivilo qui</translation>
    </message>
    <message>
        <source>Lines that cannot be read</source>
        <translation>Righe che non si leggono</translation>
    </message>
    <message>
        <source>&amp;Import the readable lines ({0})</source>
        <translation>&amp;Importa le righe leggibili ({0})</translation>
    </message>
    <message>
        <source>&amp;Import ({0})</source>
        <translation>&amp;Importa ({0})</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuove</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Già presenti</translation>
    </message>
    <message>
        <source>In another form</source>
        <translation>In altra forma</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Conto</translation>
    </message>
    <message>
        <source>Lines that cannot be read: {0}. They stay out; look at each.</source>
        <translation>Righe che non si leggono: {0}. Restano fuori; guardale una a una.</translation>
    </message>
    <message>
        <source>What is wrong with the file</source>
        <translation>Che cosa non va nel file</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>Opening balance {0}, closing balance {1}.</source>
        <translation>Saldo iniziale {0}, saldo finale {1}.</translation>
    </message>
    <message>
        <source>The lines lead from one to the other.</source>
        <translation>Le righe portano dall&apos;uno all&apos;altro.</translation>
    </message>
    <message>
        <source>This very file was imported on {0} already.</source>
        <translation>Proprio questo file è già stato importato il {0}.</translation>
    </message>
    <message>
        <source>Every line is here already: nothing would be imported.</source>
        <translation>Ogni riga è già presente: non verrebbe importato niente.</translation>
    </message>
    <message>
        <source>The file holds no line that can be read.</source>
        <translation>Il file non contiene righe leggibili.</translation>
    </message>
    <message>
        <source>Lines that the bank has not booked yet, left out: {0}.</source>
        <translation>Righe non ancora contabilizzate dalla banca, lasciate fuori: {0}.</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Bank statements</source>
        <translation>Estratti conto bancari</translation>
    </message>
    <message>
        <source>No statement yet</source>
        <translation>Nessun estratto conto bancario</translation>
    </message>
    <message>
        <source>Each statement that is imported stands here, and can be taken back.</source>
        <translation>Ogni estratto importato sta qui, e si può annullare.</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>&amp;Annulla l&apos;importazione…</translation>
    </message>
    <message>
        <source>Take back {0}? Lines: {1}, decided: {2}.</source>
        <translation>Annullare l&apos;importazione di {0}? Righe: {1}, decise: {2}.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Annulla l&apos;importazione</translation>
    </message>
    <message>
        <source>Every payment that came from it is reversed: balances, allocations and plans are as they were before.</source>
        <translation>Ogni incasso che ne viene è stornato: saldi, imputazioni e piani tornano come prima.</translation>
    </message>
    <message>
        <source>Taking the statement back</source>
        <translation>Annullamento dell&apos;importazione</translation>
    </message>
    <message>
        <source>Taken back, with its lines: {0}.</source>
        <translation>Importazione annullata, con le sue righe: {0}.</translation>
    </message>
</context>
<context>
    <name>InstalmentPapers</name>
    <message>
        <source>Payment slips…</source>
        <translation>Bollettini di pagamento…</translation>
    </message>
    <message>
        <source>Calendar to tick off…</source>
        <translation>Calendario da spuntare…</translation>
    </message>
    <message>
        <source>Calendar file for the telephone…</source>
        <translation>File di calendario per il telefono…</translation>
    </message>
    <message>
        <source>Payment slips</source>
        <translation>Bollettini di pagamento</translation>
    </message>
    <message>
        <source>Calendar of instalments</source>
        <translation>Calendario delle rate</translation>
    </message>
    <message>
        <source>instalments</source>
        <translation>rate</translation>
    </message>
</context>
<context>
    <name>LatePage</name>
    <message>
        <source>Lists</source>
        <translation>Elenchi</translation>
    </message>
    <message>
        <source>To write to ({0})</source>
        <translation>Da scrivere ({0})</translation>
    </message>
    <message>
        <source>Left in peace ({0})</source>
        <translation>Lasciati in pace ({0})</translation>
    </message>
    <message>
        <source>Late instalments to write about</source>
        <translation>Rate in ritardo su cui scrivere</translation>
    </message>
    <message>
        <source>No instalment is to be asked for</source>
        <translation>Nessuna rata da chiedere</translation>
    </message>
    <message>
        <source>Plans with an instalment late beyond its days of grace stand here.</source>
        <translation>Qui stanno i piani con una rata in ritardo oltre i giorni di tolleranza.</translation>
    </message>
    <message>
        <source>Late, and not written to</source>
        <translation>In ritardo, e non si scrive</translation>
    </message>
    <message>
        <source>Nobody is left in peace</source>
        <translation>Nessuno da lasciare in pace</translation>
    </message>
    <message>
        <source>Whose instalment is late and who gets no letter now stands here with why.</source>
        <translation>Qui sta, con il perché, chi è in ritardo e ora non riceve lettere.</translation>
    </message>
    <message>
        <source>Filter by name, unit, number…</source>
        <translation>Filtra per nome, alloggio, numero…</translation>
    </message>
    <message>
        <source>&amp;Import a statement…</source>
        <translation>&amp;Importa un estratto conto…</translation>
    </message>
    <message>
        <source>&amp;Print this one (P)</source>
        <translation>Stam&amp;pa questa (P)</translation>
    </message>
    <message>
        <source>&amp;Call… (C)</source>
        <translation>&amp;Telefonata… (C)</translation>
    </message>
    <message>
        <source>Plan (&amp;G)</source>
        <translation>Piano (&amp;G)</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>&amp;All letters</source>
        <translation>T&amp;utte le lettere</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Nessuna</translation>
    </message>
    <message>
        <source>Plan {0} · {1}</source>
        <translation>Piano {0} · {1}</translation>
    </message>
    <message>
        <source>Instalment no. {0}: late since {1}, beyond the days of grace.</source>
        <translation>Rata n. {0}: in ritardo dal {1}, oltre i giorni di tolleranza.</translation>
    </message>
    <message>
        <source>Last letter about it on {0}.</source>
        <translation>Ultima lettera il {0}.</translation>
    </message>
    <message>
        <source>No plan chosen</source>
        <translation>Nessun piano scelto</translation>
    </message>
    <message>
        <source>Choose one at the left to see the letter that is due.</source>
        <translation>Scegline uno a sinistra per vedere la lettera da mandare.</translation>
    </message>
    <message>
        <source>P&amp;rint checked ({0})…</source>
        <translation>&amp;Stampa le spuntate ({0})…</translation>
    </message>
    <message>
        <source>Print {0} letters about late instalments, for {1}?</source>
        <translation>Stampare {0} lettere su rate in ritardo, per {1}?</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Stampa</translation>
    </message>
    <message>
        <source>Late instalments</source>
        <translation>Rate in ritardo</translation>
    </message>
    <message>
        <source>Printing letters</source>
        <translation>Stampo le lettere</translation>
    </message>
    <message>
        <source>Letters archived: {0}.</source>
        <translation>Lettere archiviate: {0}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was printed or archived.</source>
        <translation>Fermato: niente è stato stampato o archiviato.</translation>
    </message>
</context>
<context>
    <name>LayoutList</name>
    <message>
        <source>Bank layouts</source>
        <translation>Formati delle banche</translation>
    </message>
    <message>
        <source>No layout to remember</source>
        <translation>Nessun formato da ricordare</translation>
    </message>
    <message>
        <source>A sheet that the program does not understand is named once, and then known.</source>
        <translation>Un foglio che il programma non capisce si spiega una volta sola, poi lo riconosce.</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Rinomina…</translation>
    </message>
    <message>
        <source>&amp;Forget…</source>
        <translation>&amp;Dimentica…</translation>
    </message>
    <message>
        <source>Rename a bank layout</source>
        <translation>Rinomina un formato della banca</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Forget the layout “{0}”?</source>
        <translation>Dimenticare il formato «{0}»?</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Dimentica</translation>
    </message>
    <message>
        <source>The next sheet of this bank will ask for its columns again. What was imported by it stays.</source>
        <translation>Il prossimo foglio di questa banca chiederà di nuovo le colonne. Ciò che è stato importato resta.</translation>
    </message>
</context>
<context>
    <name>LeaseList</name>
    <message>
        <source>Name, dwelling or lease code</source>
        <translation>Nome, alloggio o codice del contratto</translation>
    </message>
    <message>
        <source>Find a lease</source>
        <translation>Trova un contratto</translation>
    </message>
    <message>
        <source>Leases found</source>
        <translation>Contratti trovati</translation>
    </message>
    <message>
        <source>ended on {0}</source>
        <translation>cessato il {0}</translation>
    </message>
</context>
<context>
    <name>LegalFileDialogs</name>
    <message>
        <source>Legal file: {0}</source>
        <translation>Pratica legale: {0}</translation>
    </message>
    <message>
        <source>&amp;Open the file</source>
        <translation>&amp;Apri la pratica</translation>
    </message>
    <message>
        <source>No reminder goes out while the file is open: the lawyer writes.</source>
        <translation>Finché la pratica è aperta non partono solleciti: scrive il legale.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Next step: {0}</source>
        <translation>Prossimo passo: {0}</translation>
    </message>
    <message>
        <source>Reached so far: {0}.</source>
        <translation>Raggiunto finora: {0}.</translation>
    </message>
    <message>
        <source>Legal cost: {0}</source>
        <translation>Spesa legale: {0}</translation>
    </message>
    <message>
        <source>&amp;Charge</source>
        <translation>A&amp;ddebita</translation>
    </message>
    <message>
        <source>Take back “{0}”</source>
        <translation>Storna «{0}»</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Storna</translation>
    </message>
</context>
<context>
    <name>LegalFilesPage</name>
    <message>
        <source>Legal files</source>
        <translation>Pratiche legali</translation>
    </message>
    <message>
        <source>No legal file</source>
        <translation>Nessuna pratica legale</translation>
    </message>
    <message>
        <source>One is opened from a household, when talking and plans have come to nothing.</source>
        <translation>Si apre dalla scheda del nucleo, quando colloqui e piani non sono serviti.</translation>
    </message>
    <message>
        <source>Sho&amp;w closed files too</source>
        <translation>Mostra anche le c&amp;hiuse</translation>
    </message>
    <message>
        <source>Debt today</source>
        <translation>Debito oggi</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Spese</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Legal costs</source>
        <translation>Spese legali</translation>
    </message>
    <message>
        <source>No cost yet</source>
        <translation>Ancora nessuna spesa</translation>
    </message>
    <message>
        <source>What the household is to bear is charged here.</source>
        <translation>Qui si addebita ciò che il nucleo deve sostenere.</translation>
    </message>
    <message>
        <source>Next s&amp;tep…</source>
        <translation>Prossimo &amp;passo…</translation>
    </message>
    <message>
        <source>E&amp;dit…</source>
        <translation>Mo&amp;difica…</translation>
    </message>
    <message>
        <source>Folder for the law&amp;yer…</source>
        <translation>Fascicolo per il &amp;legale…</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>Charge a &amp;cost…</source>
        <translation>Addebita una &amp;spesa…</translation>
    </message>
    <message>
        <source>Take a cost &amp;back…</source>
        <translation>S&amp;torna una spesa…</translation>
    </message>
    <message>
        <source>No file chosen</source>
        <translation>Nessuna pratica scelta</translation>
    </message>
    <message>
        <source>Choose one at the left: its dates and costs come here.</source>
        <translation>Scegline una a sinistra: qui compaiono date e spese.</translation>
    </message>
    <message>
        <source>{0} open</source>
        <translation>{0} aperte</translation>
    </message>
    <message>
        <source>The term is one that is given for hardship alone (art. 55 L. 392/78).</source>
        <translation>È un termine che si dà solo per comprovate difficoltà (art. 55 L. 392/78).</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Aperta</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Affidata</translation>
    </message>
    <message>
        <source>Hearing</source>
        <translation>Udienza</translation>
    </message>
    <message>
        <source>Term to pay until</source>
        <translation>Termine di grazia fino al</translation>
    </message>
    <message>
        <source>Validated</source>
        <translation>Convalida</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusa</translation>
    </message>
    <message>
        <source>Lawyer: {0}</source>
        <translation>Legale: {0}</translation>
    </message>
    <message>
        <source>Court: {0}</source>
        <translation>Tribunale: {0}</translation>
    </message>
</context>
<context>
    <name>LegalInterestPage</name>
    <message>
        <source>Notices of default</source>
        <translation>Messe in mora</translation>
    </message>
    <message>
        <source>Legal rates</source>
        <translation>Tassi legali</translation>
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
    <name>LetterParts</name>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Oggetto</translation>
    </message>
    <message>
        <source>Closing words</source>
        <translation>Chiusura</translation>
    </message>
    <message>
        <source>Enclosures</source>
        <translation>Allegati</translation>
    </message>
    <message>
        <source>Paragraph {0}: heading in bold</source>
        <translation>Capoverso {0}: titolo in grassetto</translation>
    </message>
    <message>
        <source>Paragraph {0}</source>
        <translation>Capoverso {0}</translation>
    </message>
    <message>
        <source>Phrase “{0}”</source>
        <translation>Frase «{0}»</translation>
    </message>
    <message>
        <source>only if the cooperative has an IBAN</source>
        <translation>solo se la cooperativa ha un IBAN</translation>
    </message>
    <message>
        <source>only without an IBAN</source>
        <translation>solo senza IBAN</translation>
    </message>
    <message>
        <source>only for tenancies</source>
        <translation>solo per le locazioni</translation>
    </message>
    <message>
        <source>only for assignments to members</source>
        <translation>solo per le assegnazioni in godimento</translation>
    </message>
    <message>
        <source>only where somebody else is obliged too</source>
        <translation>solo se c’è chi risponde in solido</translation>
    </message>
    <message>
        <source>only after an earlier letter</source>
        <translation>solo dopo una lettera precedente</translation>
    </message>
    <message>
        <source>only with a talk arranged</source>
        <translation>solo con un colloquio fissato</translation>
    </message>
    <message>
        <source>only with a plan</source>
        <translation>solo con un piano</translation>
    </message>
    <message>
        <source>followed by what is owed</source>
        <translation>seguito da ciò che è dovuto</translation>
    </message>
    <message>
        <source>followed by the instalments</source>
        <translation>seguito dalle rate</translation>
    </message>
    <message>
        <source>followed by how to pay</source>
        <translation>seguito da come pagare</translation>
    </message>
</context>
<context>
    <name>LineDetail</name>
    <message>
        <source>Day</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Account of payer</source>
        <translation>Conto di chi paga</translation>
    </message>
    <message>
        <source>Whose it may be</source>
        <translation>Di chi può essere</translation>
    </message>
    <message>
        <source>Bank line</source>
        <translation>Riga bancaria</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indicato</translation>
    </message>
    <message>
        <source>Or is it:</source>
        <translation>Oppure è di:</translation>
    </message>
    <message>
        <source>{0}, due {1}: {2} – {3}</source>
        <translation>{0}, scadenza {1}: {2} – {3}</translation>
    </message>
    <message>
        <source>and {0} more charges</source>
        <translation>e altri addebiti: {0}</translation>
    </message>
    <message>
        <source>{0} wait as an advance for what falls due next</source>
        <translation>{0} restano in acconto per ciò che scadrà</translation>
    </message>
    <message>
        <source>It would pay</source>
        <translation>Pagherebbe</translation>
    </message>
    <message>
        <source>Balance after it: {0}</source>
        <translation>Saldo dopo: {0}</translation>
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
    <name>ListeningPage</name>
    <message>
        <source>Causes</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>No cause noted</source>
        <translation>Nessuna causa annotata</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>Da tenere presente</translation>
    </message>
    <message>
        <source>Nothing to keep in mind</source>
        <translation>Niente da tenere presente</translation>
    </message>
    <message>
        <source>Budgets</source>
        <translation>Bilanci</translation>
    </message>
    <message>
        <source>No budget drawn up yet</source>
        <translation>Ancora nessun bilancio</translation>
    </message>
    <message>
        <source>Show what is &amp;particular, such as health</source>
        <translation>Mostra anche i dati &amp;particolari, come la salute</translation>
    </message>
    <message>
        <source>What a month can bear</source>
        <translation>Che cosa un mese può reggere</translation>
    </message>
    <message>
        <source>Note a &amp;cause…</source>
        <translation>Annota una &amp;causa…</translation>
    </message>
    <message>
        <source>&amp;End the cause…</source>
        <translation>C&amp;hiudi la causa…</translation>
    </message>
    <message>
        <source>&amp;Keep in mind…</source>
        <translation>&amp;Tieni presente…</translation>
    </message>
    <message>
        <source>End &amp;it…</source>
        <translation>Ch&amp;iudi…</translation>
    </message>
    <message>
        <source>Draw up a b&amp;udget…</source>
        <translation>Redigi un &amp;bilancio…</translation>
    </message>
    <message>
        <source>{0} a month, as of {1}</source>
        <translation>{0} al mese, al {1}</translation>
    </message>
    <message>
        <source>For no-fault arrears there is: {0}.</source>
        <translation>Per la morosità incolpevole c&apos;è: {0}.</translation>
    </message>
    <message>
        <source>Missing: {0}.</source>
        <translation>Manca: {0}.</translation>
    </message>
    <message>
        <source>To be brought: {0}.</source>
        <translation>Da portare: {0}.</translation>
    </message>
    <message>
        <source>Note a cause</source>
        <translation>Annota una causa</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Only what is needed. Causes of health are particular data: they stay hidden until somebody asks for them.</source>
        <translation>Solo il necessario. Le cause di salute sono dati particolari: restano nascoste finché qualcuno non le chiede.</translation>
    </message>
    <message>
        <source>End the cause</source>
        <translation>Chiudi la causa</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Keep in mind</source>
        <translation>Tieni presente</translation>
    </message>
    <message>
        <source>No more to keep in mind</source>
        <translation>Non più da tenere presente</translation>
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
        <translation>Apertura dell&apos;ufficio…</translation>
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
        <source>Charges</source>
        <translation>Addebiti</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Incassi</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
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
    <name>MandatesSection</name>
    <message>
        <source>Direct-debit mandates</source>
        <translation>Mandati di addebito diretto</translation>
    </message>
    <message>
        <source>None: this household pays in other ways.</source>
        <translation>Nessuno: questo nucleo paga in altro modo.</translation>
    </message>
    <message>
        <source>Add &amp;mandate…</source>
        <translation>&amp;Nuovo mandato…</translation>
    </message>
    <message>
        <source>Ed&amp;it mandate…</source>
        <translation>Modi&amp;fica mandato…</translation>
    </message>
    <message>
        <source>Re&amp;voke mandate…</source>
        <translation>Re&amp;voca mandato…</translation>
    </message>
    <message>
        <source>New direct-debit mandate</source>
        <translation>Nuovo mandato di addebito diretto</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;ggiungi</translation>
    </message>
    <message>
        <source>Edit mandate {0}</source>
        <translation>Modifica il mandato {0}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Revoke mandate {0}</source>
        <translation>Revoca il mandato {0}</translation>
    </message>
    <message>
        <source>It stays in the list; nothing is collected on it any more.</source>
        <translation>Resta in elenco; non vi si incassa più niente.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>Re&amp;voca</translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Which column is what?</source>
        <translation>Quale colonna è che cosa?</translation>
    </message>
    <message>
        <source>Name of the bank</source>
        <translation>Nome della banca</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>giorno/mese/anno</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mese/giorno/anno</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Prime righe del file</translation>
    </message>
    <message>
        <source>&amp;Remember and go on</source>
        <translation>&amp;Ricorda e prosegui</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>Colonna {0}</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Capito come</translation>
    </message>
    <message>
        <source>&amp;Bank</source>
        <translation>&amp;Banca</translation>
    </message>
    <message>
        <source>&amp;Header in row (0: none)</source>
        <translation>&amp;Intestazione alla riga (0: nessuna)</translation>
    </message>
    <message>
        <source>&amp;Amounts</source>
        <translation>I&amp;mporti</translation>
    </message>
    <message>
        <source>&amp;Days</source>
        <translation>&amp;Date</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>Say over each column what it holds. It is remembered for every statement of this bank.</source>
        <translation>Indica sopra ogni colonna che cosa contiene. Si ricorda per ogni estratto conto di questa banca.</translation>
    </message>
    <message>
        <source>Choose the column of the day, and that of the amount.</source>
        <translation>Scegli la colonna della data e quella dell&apos;importo.</translation>
    </message>
    <message>
        <source>Rows understood: {0}</source>
        <translation>Righe capite: {0}</translation>
    </message>
    <message>
        <source>no movement</source>
        <translation>nessun movimento</translation>
    </message>
</context>
<context>
    <name>Matching</name>
    <message>
        <source>the text names lease {code}</source>
        <translation>il testo indica il contratto {code}</translation>
    </message>
    <message>
        <source>the text names instalment {number} of plan {plan}</source>
        <translation>il testo indica la rata {number} del piano {plan}</translation>
    </message>
    <message>
        <source>the structured reference is that of lease {code}</source>
        <translation>il riferimento strutturato è del contratto {code}</translation>
    </message>
    <message>
        <source>the text names direct-debit mandate {reference}</source>
        <translation>il testo indica il mandato di addebito {reference}</translation>
    </message>
    <message>
        <source>the text names dwelling {code}</source>
        <translation>il testo indica l&apos;alloggio {code}</translation>
    </message>
    <message>
        <source>the text names household {code}</source>
        <translation>il testo indica il nucleo {code}</translation>
    </message>
    <message>
        <source>it comes from the account of {name}</source>
        <translation>arriva dal conto di {name}</translation>
    </message>
    <message>
        <source>someone confirmed this account for {name} before</source>
        <translation>qualcuno ha già confermato questo conto per {name}</translation>
    </message>
    <message>
        <source>someone confirmed that {payer} pays for {name}</source>
        <translation>qualcuno ha già confermato che {payer} paga per {name}</translation>
    </message>
    <message>
        <source>the text names {name}</source>
        <translation>il testo nomina {name}</translation>
    </message>
    <message>
        <source>it was paid on behalf of {name}</source>
        <translation>è pagato per conto di {name}</translation>
    </message>
    <message>
        <source>the text names {name}, cut short</source>
        <translation>il testo nomina {name}, in parte</translation>
    </message>
    <message>
        <source>the text names someone like {name}</source>
        <translation>il testo nomina qualcuno come {name}</translation>
    </message>
    <message>
        <source>flat {flat}, staircase {stair}</source>
        <translation>interno {flat}, scala {stair}</translation>
    </message>
    <message>
        <source>the amount is that of one month</source>
        <translation>l&apos;importo è quello di un mese</translation>
    </message>
    <message>
        <source>the amount is that of {months} months</source>
        <translation>l&apos;importo è quello di {months} mesi</translation>
    </message>
    <message>
        <source>the amount is half of one month</source>
        <translation>l&apos;importo è la metà di un mese</translation>
    </message>
    <message>
        <source>the amount is all that is owed</source>
        <translation>l&apos;importo è tutto il debito</translation>
    </message>
    <message>
        <source>the amount is that of a plan&apos;s instalment</source>
        <translation>l&apos;importo è quello di una rata del piano</translation>
    </message>
    <message>
        <source>the text speaks of rent</source>
        <translation>il testo parla di affitto</translation>
    </message>
    <message>
        <source>the text speaks of arrears, and there are some</source>
        <translation>il testo parla di arretrati, e ce ne sono</translation>
    </message>
    <message>
        <source>it pays for {count} leases together</source>
        <translation>paga insieme per {count} contratti</translation>
    </message>
    <message>
        <source>other leases that fit: {count}</source>
        <translation>altri contratti possibili: {count}</translation>
    </message>
    <message>
        <source>but the text also points to {name}</source>
        <translation>ma il testo indica anche {name}</translation>
    </message>
    <message>
        <source>but this lease ended on {day}</source>
        <translation>ma questo contratto è cessato il {day}</translation>
    </message>
    <message>
        <source>nothing but the amount fits</source>
        <translation>torna soltanto l&apos;importo</translation>
    </message>
    <message>
        <source>nothing in the line tells whose it is</source>
        <translation>niente nella riga dice di chi è</translation>
    </message>
    <message>
        <source>money out</source>
        <translation>uscita</translation>
    </message>
    <message>
        <source>the text speaks of something other than rent</source>
        <translation>il testo parla di altro, non di affitto</translation>
    </message>
    <message>
        <source>the bank took a payment back ({reason})</source>
        <translation>la banca ha ripreso un incasso ({reason})</translation>
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
        <translation>&amp;Crea l&apos;ufficio</translation>
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
        <translation>Creazione dell&apos;ufficio…</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>Record a notice of default</source>
        <translation>Registra una messa in mora</translation>
    </message>
    <message>
        <source>From the day on which it was received, what was due by then bears legal interest (art. 1282 c.c.), and its limitation begins anew.</source>
        <translation>Dal giorno in cui è stata ricevuta, ciò che era scaduto produce interessi legali (art. 1282 c.c.), e la prescrizione ricomincia.</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>Re&amp;gistra</translation>
    </message>
    <message>
        <source>No household of this name: choose one.</source>
        <translation>Nessun nucleo con questo nome: scegline uno.</translation>
    </message>
</context>
<context>
    <name>NoticeList</name>
    <message>
        <source>Notices of default</source>
        <translation>Messe in mora</translation>
    </message>
    <message>
        <source>No notice of default yet</source>
        <translation>Ancora nessuna messa in mora</translation>
    </message>
    <message>
        <source>Rent bears interest only from a notice that was received, with proof.</source>
        <translation>Il canone produce interessi solo da una messa in mora ricevuta, con prova.</translation>
    </message>
    <message>
        <source>Record a &amp;notice…</source>
        <translation>Registra una &amp;messa in mora…</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>&amp;Ritira…</translation>
    </message>
    <message>
        <source>Withdraw a notice of default</source>
        <translation>Ritira una messa in mora</translation>
    </message>
    <message>
        <source>{0}, received on {1}. It then counts as never received: interest that was charged on it shows up as charged too much.</source>
        <translation>{0}, ricevuta il {1}. Conta poi come mai ricevuta: gli interessi addebitati su di essa risultano di troppo.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Ritira</translation>
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
        <translation>Questo file c&apos;è già: va bene se è un ufficio ancora vuoto.</translation>
    </message>
    <message>
        <source>&amp;Name of the cooperative *</source>
        <translation>&amp;Nome della cooperativa *</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>File dell&apos;ufficio</translation>
    </message>
    <message>
        <source>The cooperative needs a name: it heads every letter.</source>
        <translation>Serve il nome della cooperativa: sta in testa a ogni lettera.</translation>
    </message>
    <message>
        <source>There is already a file {0}: choose another place, or open it as it is.</source>
        <translation>C&apos;è già un file {0}: scegli un altro posto, o aprilo com&apos;è.</translation>
    </message>
    <message>
        <source>Where the office file goes</source>
        <translation>Dove va il file dell&apos;ufficio</translation>
    </message>
</context>
<context>
    <name>OtherTerms</name>
    <message>
        <source>&amp;Interest % a year</source>
        <translation>&amp;Interessi % annui</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>&amp;Larger last instalment</source>
        <translation>Maxi rata &amp;finale</translation>
    </message>
    <message>
        <source>&amp;Odd cents on instalment</source>
        <translation>&amp;Centesimi residui sulla rata</translation>
    </message>
    <message>
        <source>last</source>
        <translation>ultima</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Statement of account</source>
        <translation>Estratto conto</translation>
    </message>
    <message>
        <source>Receipt no. {0} (void)</source>
        <translation>Ricevuta n. {0} (annullata)</translation>
    </message>
    <message>
        <source>Receipt no. {0}</source>
        <translation>Ricevuta n. {0}</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
</context>
<context>
    <name>ParkDialog</name>
    <message>
        <source>Park the money</source>
        <translation>Incasso da attribuire</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Ancora nessuno</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Lascia da attribuire</translation>
    </message>
    <message>
        <source>&amp;Whose it may be</source>
        <translation>Di &amp;chi può essere</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Nota</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ulla</translation>
    </message>
    <message>
        <source>While the money waits, no reminder goes to the household that is named here.</source>
        <translation>Finché l&apos;incasso aspetta, al nucleo indicato qui non parte nessun sollecito.</translation>
    </message>
    <message>
        <source>Choose one of the households offered, or none.</source>
        <translation>Scegli uno dei nuclei proposti, o nessuno.</translation>
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
        <translation>Lo stesso incasso c&apos;è già: registralo solo se è arrivato due volte.</translation>
    </message>
    <message>
        <source>The law lets no cash of {0} or more change hands.</source>
        <translation>La legge non ammette contanti da {0} in su.</translation>
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
    <message>
        <source>Tick the charges that the payment is for.</source>
        <translation>Spunta gli addebiti per cui è l&apos;incasso.</translation>
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
    <name>PilesPage</name>
    <message>
        <source>Piles</source>
        <translation>Gruppi di righe</translation>
    </message>
    <message>
        <source>Bank lines</source>
        <translation>Righe bancarie</translation>
    </message>
    <message>
        <source>Accept (Enter)</source>
        <translation>Accetta (Invio)</translation>
    </message>
    <message>
        <source>&amp;Assign… (A)</source>
        <translation>&amp;Assegna… (A)</translation>
    </message>
    <message>
        <source>&amp;Split… (S)</source>
        <translation>&amp;Dividi… (S)</translation>
    </message>
    <message>
        <source>&amp;Park… (P)</source>
        <translation>Da attri&amp;buire… (P)</translation>
    </message>
    <message>
        <source>Set aside (&amp;X)</source>
        <translation>&amp;Metti da parte (X)</translation>
    </message>
    <message>
        <source>&amp;Undo (Ctrl+Z)</source>
        <translation>Ann&amp;ulla (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Reading and matching…</source>
        <translation>Lettura e abbinamento…</translation>
    </message>
    <message>
        <source>Lines: {0} · {1}</source>
        <translation>Righe: {0} · {1}</translation>
    </message>
    <message>
        <source>Accept a&amp;ll sure ones ({0})</source>
        <translation>Accetta &amp;tutti i sicuri ({0})</translation>
    </message>
    <message>
        <source>Nothing in this pile</source>
        <translation>Niente in questo gruppo</translation>
    </message>
    <message>
        <source>The other piles still hold lines.</source>
        <translation>Gli altri gruppi hanno ancora righe.</translation>
    </message>
    <message>
        <source>No line waits</source>
        <translation>Nessuna riga aspetta</translation>
    </message>
    <message>
        <source>Import a bank statement: each line finds its household, or waits here for your word.</source>
        <translation>Importa un estratto conto bancario: ogni riga trova il suo nucleo, o aspetta qui la tua parola.</translation>
    </message>
    <message>
        <source>&amp;Import a statement…</source>
        <translation>&amp;Importa un estratto…</translation>
    </message>
    <message>
        <source>The bank took it back… (Enter)</source>
        <translation>La banca l&apos;ha ripreso… (Invio)</translation>
    </message>
    <message>
        <source>The last decision was taken back.</source>
        <translation>L&apos;ultima decisione è annullata.</translation>
    </message>
    <message>
        <source>The import can be taken back as a whole.</source>
        <translation>L&apos;importazione si può annullare per intero.</translation>
    </message>
    <message>
        <source>Lines dated after today, which wait: {0}.</source>
        <translation>Righe con data futura, che aspettano: {0}.</translation>
    </message>
    <message>
        <source>Book all sure lines? Lines: {0}, {1} in all.</source>
        <translation>Registrare tutte le righe sicure? Righe: {0}, in tutto {1}.</translation>
    </message>
    <message>
        <source>&amp;Book</source>
        <translation>&amp;Registra</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Registrazione</translation>
    </message>
    <message>
        <source>Lines booked: {0}.</source>
        <translation>Righe registrate: {0}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Interrotto: non è cambiato niente.</translation>
    </message>
</context>
<context>
    <name>Placeholders</name>
    <message>
        <source>the cooperative&apos;s name</source>
        <translation>il nome della cooperativa</translation>
    </message>
    <message>
        <source>telephone, e-mail and hours of the office</source>
        <translation>telefono, e-mail e orari dell&apos;ufficio</translation>
    </message>
    <message>
        <source>the cooperative&apos;s IBAN</source>
        <translation>l&apos;IBAN della cooperativa</translation>
    </message>
    <message>
        <source>the dwelling&apos;s code</source>
        <translation>il codice dell&apos;alloggio</translation>
    </message>
    <message>
        <source>the contract, its beginning and registration, the dwelling</source>
        <translation>il contratto, decorrenza e registrazione, l&apos;alloggio</translation>
    </message>
    <message>
        <source>the letter&apos;s day</source>
        <translation>la data della lettera</translation>
    </message>
    <message>
        <source>what the transfer must say</source>
        <translation>che cosa deve dire il bonifico</translation>
    </message>
    <message>
        <source>what is asked for</source>
        <translation>quanto si chiede</translation>
    </message>
    <message>
        <source>what is asked for, in words</source>
        <translation>quanto si chiede, in lettere</translation>
    </message>
    <message>
        <source>the last day to pay</source>
        <translation>l&apos;ultimo giorno per pagare</translation>
    </message>
    <message>
        <source>how many days there are to pay</source>
        <translation>quanti giorni ci sono per pagare</translation>
    </message>
    <message>
        <source>the oldest due day</source>
        <translation>la scadenza più vecchia</translation>
    </message>
    <message>
        <source>the day of the last letter or call</source>
        <translation>il giorno dell&apos;ultima lettera o telefonata</translation>
    </message>
    <message>
        <source>the legal rate of interest of today</source>
        <translation>il tasso legale di oggi</translation>
    </message>
    <message>
        <source>day, hour and place of the appointment</source>
        <translation>giorno, ora e luogo dell&apos;appuntamento</translation>
    </message>
    <message>
        <source>the plan&apos;s number</source>
        <translation>il numero del piano</translation>
    </message>
    <message>
        <source>the day of the signature</source>
        <translation>il giorno della firma</translation>
    </message>
    <message>
        <source>the day on which the plan ended</source>
        <translation>il giorno in cui il piano è finito</translation>
    </message>
    <message>
        <source>why the plan ended</source>
        <translation>perché il piano è finito</translation>
    </message>
    <message>
        <source>the debt that the plan covers</source>
        <translation>il debito che il piano comprende</translation>
    </message>
    <message>
        <source>down payment and number of instalments</source>
        <translation>acconto e numero di rate</translation>
    </message>
    <message>
        <source>the number of instalments</source>
        <translation>il numero di rate</translation>
    </message>
    <message>
        <source>the first due day</source>
        <translation>la prima scadenza</translation>
    </message>
    <message>
        <source>the unpaid instalments in all</source>
        <translation>le rate non pagate in tutto</translation>
    </message>
    <message>
        <source>the due day of the first unpaid instalment</source>
        <translation>la scadenza della prima rata non pagata</translation>
    </message>
    <message>
        <source>what remains to be paid of the plan</source>
        <translation>che cosa resta da pagare del piano</translation>
    </message>
    <message>
        <source>the number of the plan it replaces</source>
        <translation>il numero del piano che sostituisce</translation>
    </message>
    <message>
        <source>the cooperative with seat and tax code</source>
        <translation>la cooperativa con sede e codice fiscale</translation>
    </message>
    <message>
        <source>who signs, with tax codes</source>
        <translation>chi firma, con i codici fiscali</translation>
    </message>
    <message>
        <source>who is co-obliged, with tax codes</source>
        <translation>i coobbligati, con i codici fiscali</translation>
    </message>
    <message>
        <source>the phrase on the co-obliged, where there are any</source>
        <translation>la frase sui coobbligati, se ce ne sono</translation>
    </message>
    <message>
        <source>the day of the talk</source>
        <translation>il giorno del colloquio</translation>
    </message>
    <message>
        <source>the debt, in words</source>
        <translation>il debito, in lettere</translation>
    </message>
    <message>
        <source>the debt with the plan’s interest</source>
        <translation>il debito con gli interessi del piano</translation>
    </message>
    <message>
        <source>the debt with the plan’s interest, in words</source>
        <translation>il debito con gli interessi del piano, in lettere</translation>
    </message>
    <message>
        <source>the plan’s yearly rate</source>
        <translation>il tasso annuo del piano</translation>
    </message>
    <message>
        <source>the plan’s interest in all</source>
        <translation>gli interessi del piano in tutto</translation>
    </message>
    <message>
        <source>what loses the plan</source>
        <translation>che cosa fa decadere dal piano</translation>
    </message>
    <message>
        <source>the days of grace</source>
        <translation>i giorni di tolleranza</translation>
    </message>
    <message>
        <source>the phrase on the days of grace, where there are any</source>
        <translation>la frase sui giorni di tolleranza, se ce ne sono</translation>
    </message>
    <message>
        <source>where to write about personal data</source>
        <translation>a chi scrivere per i dati personali</translation>
    </message>
    <message>
        <source>the number of payment slips</source>
        <translation>il numero di bollettini</translation>
    </message>
    <message>
        <source>the first day of the statement</source>
        <translation>il primo giorno dell’estratto conto</translation>
    </message>
    <message>
        <source>the balance at the end</source>
        <translation>il saldo alla fine</translation>
    </message>
</context>
<context>
    <name>PlanActions</name>
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
        <translation>Resta nell’elenco dei piani chiusi.</translation>
    </message>
    <message>
        <source>No rule of this plan is met by now.</source>
        <translation>Per ora nessuna regola di questo piano è raggiunta.</translation>
    </message>
    <message>
        <source>The plan of {0} ends today (art. 1186 c.c.). What was paid stays paid; the charges go on with their own due days. The letter says this reason.</source>
        <translation>Il piano di {0} finisce oggi (art. 1186 c.c.). Ciò che è pagato resta pagato; gli addebiti tornano alle loro scadenze. La lettera riporta questo motivo.</translation>
    </message>
    <message>
        <source>Forfeit plan {0}</source>
        <translation>Decadenza dal piano {0}</translation>
    </message>
    <message>
        <source>&amp;Forfeit the plan</source>
        <translation>&amp;Dichiara la decadenza</translation>
    </message>
    <message>
        <source>End plan {0}</source>
        <translation>Chiudi il piano {0}</translation>
    </message>
    <message>
        <source>&amp;End the plan</source>
        <translation>Chiu&amp;di il piano</translation>
    </message>
    <message>
        <source>Nothing was signed by {0}, so that nothing is lost: from today each charge is due by its own day again.</source>
        <translation>{0} non ha firmato nulla, e quindi nulla decade: da oggi ogni addebito torna alla sua scadenza.</translation>
    </message>
    <message>
        <source>History of the plan</source>
        <translation>Storia del piano</translation>
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
        <translation>‹ &amp;Torna all&apos;elenco</translation>
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
        <source>New version of plan {0}</source>
        <translation>Nuova versione del piano {0}</translation>
    </message>
    <message>
        <source>Replaces plan {0}: {1} of {2} instalments paid, {3} remain.</source>
        <translation>Sostituisce il piano {0}: pagate {1} rate su {2}, restano {3}.</translation>
    </message>
    <message>
        <source>Its interest so far, {0}, is added.</source>
        <translation>Si aggiungono gli interessi maturati, {0}.</translation>
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
        <source>  ·  interest {0}</source>
        <translation>  ·  interessi {0}</translation>
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
        <translation>{0} in {1} scadenze, l&apos;ultima il {2}. Gli addebiti sono fissati, il piano prende il numero e la lettera va in archivio.</translation>
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
    <name>PlanLetterDialog</name>
    <message>
        <source>How it is sent</source>
        <translation>Come si spedisce</translation>
    </message>
    <message>
        <source>&amp;By</source>
        <translation>C&amp;on</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>Archive and &amp;print…</source>
        <translation>Archivia e &amp;stampa…</translation>
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
        <source>Versions</source>
        <translation>Versioni</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>&amp;Open the version</source>
        <translation>&amp;Apri la versione</translation>
    </message>
    <message>
        <source>Print the &amp;history…</source>
        <translation>Stampa la &amp;storia…</translation>
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
        <source>Letters &amp;about it</source>
        <translation>Lett&amp;ere sul piano</translation>
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
        <source>&amp;More</source>
        <translation>A&amp;ltro</translation>
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
        <source>What &amp;settles it today…</source>
        <translation>Quanto &amp;serve per saldarlo oggi…</translation>
    </message>
    <message>
        <source>&amp;Renegotiate…</source>
        <translation>&amp;Rinegozia…</translation>
    </message>
    <message>
        <source>&amp;End the plan…</source>
        <translation>Chiu&amp;di il piano…</translation>
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
        <source>Versions ({0})</source>
        <translation>Versioni ({0})</translation>
    </message>
    <message>
        <source>{0} on {1}</source>
        <translation>{0} il {1}</translation>
    </message>
    <message>
        <source>Everything is paid: the plan can be closed.</source>
        <translation>È tutto pagato: il piano si può chiudere.</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>Due since {0}, within the days of grace: instalments {1}, current charges {2}.</source>
        <translation>In scadenza dal {0}, entro i giorni di tolleranza: rate {1}, addebiti correnti {2}.</translation>
    </message>
    <message>
        <source>Overdue since {0}, for a period at most: instalments {1}, current charges {2}.</source>
        <translation>Scaduto dal {0}, da un periodo al massimo: rate {1}, addebiti correnti {2}.</translation>
    </message>
    <message>
        <source>Overdue since {0}, for over a period: instalments {1}, current charges {2}.</source>
        <translation>Scaduto dal {0}, da più di un periodo: rate {1}, addebiti correnti {2}.</translation>
    </message>
    <message>
        <source>Nothing is overdue, instalments and current charges both.</source>
        <translation>Niente di scaduto, né rate né addebiti correnti.</translation>
    </message>
    <message>
        <source>{0} missed in a row, and {1} lose the plan: {2}.</source>
        <translation>{0} saltate di seguito, e {1} fanno decadere: {2}.</translation>
    </message>
    <message>
        <source>{0} not paid in time in {3} months, and {1} lose the plan: {2}.</source>
        <translation>{0} non pagate in tempo in {3} mesi, e {1} fanno decadere: {2}.</translation>
    </message>
    <message>
        <source>{0} months of current charges unpaid, and {1} lose the plan: {2}.</source>
        <translation>{0} mesi di addebiti correnti non pagati, e {1} fanno decadere: {2}.</translation>
    </message>
    <message>
        <source>The plan may be declared forfeited; you decide.</source>
        <translation>Si può dichiarare la decadenza; decidi tu.</translation>
    </message>
    <message>
        <source>Handed out on {0}, to be signed; reminders wait until {1}.</source>
        <translation>Consegnato il {0}, da firmare; i solleciti aspettano fino al {1}.</translation>
    </message>
    <message>
        <source>Handed out on {0} and not signed: reminders wait no longer.</source>
        <translation>Consegnato il {0} e non firmato: i solleciti non aspettano più.</translation>
    </message>
    <message>
        <source>Paid; closed on {0}.</source>
        <translation>Pagato; chiuso il {0}.</translation>
    </message>
    <message>
        <source>Forfeited on {0}: its charges are due again, each with its own day.</source>
        <translation>Decaduto il {0}: i suoi addebiti sono di nuovo dovuti, ciascuno con la sua scadenza.</translation>
    </message>
    <message>
        <source>Ended on {0} by a new version.</source>
        <translation>Finito il {0} con una nuova versione.</translation>
    </message>
    <message>
        <source>Ended on {0}.</source>
        <translation>Finito il {0}.</translation>
    </message>
    <message>
        <source>Drawn up on {0}</source>
        <translation>Preparato il {0}</translation>
    </message>
    <message>
        <source>Agreed on {0}, when the account owed {1}; it owes {2} now</source>
        <translation>Firmato il {0}, quando il conto doveva {1}; ora deve {2}</translation>
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
        <source>Interest {0} % a year from {1}: {2}</source>
        <translation>Interessi {0} % annui dal {1}: {2}</translation>
    </message>
    <message>
        <source>Lost by {0} instalments missed in a row</source>
        <translation>Decade con {0} rate saltate di seguito</translation>
    </message>
    <message>
        <source>Lost by {0} instalments paid late in {1} months</source>
        <translation>Decade con {0} rate in ritardo in {1} mesi</translation>
    </message>
    <message>
        <source>Lost by {0} months of current charges unpaid</source>
        <translation>Decade con {0} mesi di addebiti correnti non pagati</translation>
    </message>
    <message>
        <source>{0} days of grace for each due day</source>
        <translation>{0} giorni di tolleranza a ogni scadenza</translation>
    </message>
    <message>
        <source>Exception to the rules: {0}</source>
        <translation>Deroga alle regole: {0}</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>Vulnerable households and elders alone</source>
        <translation>Nuclei vulnerabili e anziani soli</translation>
    </message>
    <message>
        <source>All households</source>
        <translation>Tutti i nuclei</translation>
    </message>
    <message>
        <source>After {0} days and from {1} on: {2}, {3}.</source>
        <translation>Dopo {0} giorni e da {1} in su: {2}, {3}.</translation>
    </message>
    <message>
        <source>Interest runs from the day on which it was received.</source>
        <translation>Gli interessi decorrono dal giorno della ricezione.</translation>
    </message>
</context>
<context>
    <name>PreventionPanel</name>
    <message>
        <source>The debt ends on {0} with an instalment of {1}.</source>
        <translation>Il debito finisce il {0} con una rata di {1}.</translation>
    </message>
    <message>
        <source>Nothing is known of the income: draw up a budget under “Listening”.</source>
        <translation>Del reddito non si sa nulla: compila un bilancio in «Ascolto».</translation>
    </message>
    <message>
        <source>Sustainable by the budget of {0}: {1} a month.</source>
        <translation>Sostenibile dal bilancio del {0}: {1} al mese.</translation>
    </message>
    <message>
        <source>Sustainable by the income: {0} a month.</source>
        <translation>Sostenibile dal reddito: {0} al mese.</translation>
    </message>
    <message>
        <source>This plan asks for {0}: more than that.</source>
        <translation>Questo piano chiede {0}: di più.</translation>
    </message>
    <message>
        <source>Rent, charges and instalment take {0} % of the income.</source>
        <translation>Canone, spese e rata prendono il {0} % del reddito.</translation>
    </message>
    <message>
        <source>Too few plans of the office ended at such a share to learn from: {0}.</source>
        <translation>Troppo pochi piani finiti con una quota simile per impararne: {0}.</translation>
    </message>
    <message>
        <source>Of {0} plans that ended at such a share {1} were kept, {2} were not, {3} were renegotiated.</source>
        <translation>Di {0} piani finiti con una quota simile {1} rispettati, {2} no, {3} rinegoziati.</translation>
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
        <translation>Apertura dell&apos;ufficio…</translation>
    </message>
    <message>
        <source>Open office</source>
        <translation>Apri ufficio</translation>
    </message>
    <message>
        <source>Presentation: names are masked, and nothing that is done here is kept.</source>
        <translation>Presentazione: i nomi sono mascherati, e nulla di ciò che si fa qui si conserva.</translation>
    </message>
    <message>
        <source>Portineria {0}: the office of one housing cooperative. MIT licence.</source>
        <translation>Portineria {0}: l&apos;ufficio di una cooperativa di abitanti. Licenza MIT.</translation>
    </message>
    <message>
        <source>Masking every name…</source>
        <translation>Maschero ogni nome…</translation>
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
    <name>PropertiesRooms</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
</context>
<context>
    <name>PropertiesTab</name>
    <message>
        <source>No developments yet</source>
        <translation>Ancora nessun intervento</translation>
    </message>
    <message>
        <source>Developments, stairs and units come with the cooperative&apos;s spreadsheets, or one by one.</source>
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
        <translation>Chiudi l&apos;occupazione di {0}</translation>
    </message>
    <message>
        <source>&amp;End occupancy</source>
        <translation>&amp;Chiudi l&apos;occupazione</translation>
    </message>
    <message>
        <source>{0}, here since {1}. The day on which the keys come back is the last day of occupancy: the unit is vacant from the day after. The lease and its account stay.</source>
        <translation>{0}, qui dal {1}. Il giorno della riconsegna delle chiavi è l&apos;ultimo di occupazione: l&apos;alloggio è sfitto dal giorno dopo. Il contratto e il suo conto restano.</translation>
    </message>
    <message>
        <source>The occupancy ends on {0}.</source>
        <translation>L&apos;occupazione termina il {0}.</translation>
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
    <name>RateList</name>
    <message>
        <source>Legal rates</source>
        <translation>Tassi legali</translation>
    </message>
    <message>
        <source>New ra&amp;te…</source>
        <translation>N&amp;uovo tasso…</translation>
    </message>
    <message>
        <source>C&amp;orrect…</source>
        <translation>C&amp;orreggi…</translation>
    </message>
    <message>
        <source>Remo&amp;ve…</source>
        <translation>Ri&amp;muovi…</translation>
    </message>
    <message>
        <source>The rate of {0} is entered when its decree is out, by 15 December.</source>
        <translation>Il tasso del {0} si inserisce quando esce il decreto, entro il 15 dicembre.</translation>
    </message>
    <message>
        <source>New legal rate</source>
        <translation>Nuovo tasso legale</translation>
    </message>
    <message>
        <source>Correct a legal rate</source>
        <translation>Correggi un tasso legale</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Remove the rate that was entered here?</source>
        <translation>Rimuovere il tasso inserito qui?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>The table of the program holds again on its day.</source>
        <translation>Da quel giorno vale di nuovo la tabella del programma.</translation>
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
        <translation>Questa voce è stata corretta; resta com&apos;era scritta.</translation>
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
    <name>ReceiptsSection</name>
    <message>
        <source>Receipts</source>
        <translation>Ricevute</translation>
    </message>
</context>
<context>
    <name>ReminderDialogs</name>
    <message>
        <source>No reminders for a while</source>
        <translation>Niente solleciti per un po&apos;</translation>
    </message>
    <message>
        <source>Promise of payment</source>
        <translation>Promessa di pagamento</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>A call or a visit is due, not a letter.</source>
        <translation>Ora tocca a una telefonata o a una visita, non a una lettera.</translation>
    </message>
    <message>
        <source>Nothing is overdue any more.</source>
        <translation>Non c&apos;è più niente di scaduto.</translation>
    </message>
    <message>
        <source>The last step was a call or visit, {day}.</source>
        <translation>L&apos;ultimo passo è stata una telefonata o visita, il {day}.</translation>
    </message>
    <message>
        <source>The last step was the friendly reminder, {day}.</source>
        <translation>L&apos;ultimo passo è stato il sollecito bonario, il {day}.</translation>
    </message>
    <message>
        <source>The last step was the second reminder, {day}.</source>
        <translation>L&apos;ultimo passo è stato il secondo sollecito, il {day}.</translation>
    </message>
    <message>
        <source>The last step was the invitation to talk, {day}.</source>
        <translation>L&apos;ultimo passo è stato l&apos;invito a colloquio, il {day}.</translation>
    </message>
    <message>
        <source>The last step was the proposal of a repayment plan, {day}.</source>
        <translation>L&apos;ultimo passo è stata la proposta di un piano di rientro, il {day}.</translation>
    </message>
    <message>
        <source>The last step was the notice of default, {day}.</source>
        <translation>L&apos;ultimo passo è stata la messa in mora, il {day}.</translation>
    </message>
    <message>
        <source>The last step was to ask the committee, {day}.</source>
        <translation>L&apos;ultimo passo è stato sentire la commissione, il {day}.</translation>
    </message>
    <message>
        <source>Plan {number} is under way: what it covers is not asked for here.</source>
        <translation>È in corso il piano {number}: ciò che comprende qui non si chiede.</translation>
    </message>
    <message>
        <source>{amount} are too old to be asked for and are left out.</source>
        <translation>{amount} sono troppo vecchi per essere chiesti e restano fuori.</translation>
    </message>
    <message>
        <source>Of {amount} promised for {day}, {missing} lack.</source>
        <translation>Dei {amount} promessi per il {day} mancano {missing}.</translation>
    </message>
    <message>
        <source>Nobody has spoken or written about it yet.</source>
        <translation>Nessuno ne ha ancora parlato né scritto.</translation>
    </message>
    <message>
        <source>Somebody speaks to this household before any letter goes out.</source>
        <translation>Con questo nucleo si parla prima di ogni lettera.</translation>
    </message>
    <message>
        <source>This step is due {days} days after the due day.</source>
        <translation>Questo passo è previsto {days} giorni dopo la scadenza.</translation>
    </message>
    <message>
        <source>This step is due once {amount} or more are {days} days late.</source>
        <translation>Questo passo è previsto quando almeno {amount} sono scaduti da {days} giorni.</translation>
    </message>
    <message>
        <source>One charge is overdue: {amount}, due on {day}, {days} days ago.</source>
        <translation>Un addebito è scaduto: {amount}, con scadenza {day}, {days} giorni fa.</translation>
    </message>
    <message>
        <source>{count} charges are overdue, {amount} in all; the oldest was due on {day}, {days} days ago.</source>
        <translation>Sono scaduti {count} addebiti, {amount} in tutto; il più vecchio il {day}, {days} giorni fa.</translation>
    </message>
    <message>
        <source>All that is overdue is in plan {number}, which is under way.</source>
        <translation>Tutto lo scaduto è nel piano {number}, che è in corso.</translation>
    </message>
    <message>
        <source>{amount} are too old to be asked for.</source>
        <translation>{amount} sono troppo vecchi per essere chiesti.</translation>
    </message>
    <message>
        <source>{amount} of this household pay no charge yet: see what they are for.</source>
        <translation>{amount} di questo nucleo non pagano ancora nessun addebito: vedere a che cosa servono.</translation>
    </message>
    <message>
        <source>The letter about plan {number} goes to this household now.</source>
        <translation>La lettera sul piano {number} va ora a questo nucleo.</translation>
    </message>
    <message>
        <source>The household heard from the office lately: nothing goes out up to {day}.</source>
        <translation>Il nucleo ha appena avuto notizie dall’ufficio: non parte nulla fino al {day}.</translation>
    </message>
    <message>
        <source>A payment is promised for {day}.</source>
        <translation>Un pagamento è promesso per il {day}.</translation>
    </message>
    <message>
        <source>{amount} are less than the {minimum} that are worth a reminder.</source>
        <translation>{amount} sono meno dei {minimum} che valgono un sollecito.</translation>
    </message>
    <message>
        <source>No instalment is late beyond its days of grace.</source>
        <translation>Nessuna rata è in ritardo oltre i giorni di tolleranza.</translation>
    </message>
    <message>
        <source>No instalment is late any more.</source>
        <translation>Nessuna rata è più in ritardo.</translation>
    </message>
    <message>
        <source>{amount} are too little for the next step.</source>
        <translation>{amount} sono troppo poco per il prossimo passo.</translation>
    </message>
    <message>
        <source>The last step is too near: nothing goes out up to {day}.</source>
        <translation>L&apos;ultimo passo è troppo vicino: fino al {day} non parte niente.</translation>
    </message>
    <message>
        <source>The next step is due after {day}.</source>
        <translation>Il prossimo passo è previsto dopo il {day}.</translation>
    </message>
    <message>
        <source>No policy in use is for such a household.</source>
        <translation>Nessuna regola in uso vale per un nucleo così.</translation>
    </message>
    <message>
        <source>Every step was taken: decide how to go on from here.</source>
        <translation>Ogni passo è stato fatto: decidere come proseguire.</translation>
    </message>
    <message>
        <source>Money came in that may be this household&apos;s: see whose it is.</source>
        <translation>È arrivato denaro che può essere di questo nucleo: vedere di chi è.</translation>
    </message>
    <message>
        <source>The legal file opened on {day} is not closed: the lawyer writes.</source>
        <translation>La pratica legale aperta il {day} non è chiusa: scrive il legale.</translation>
    </message>
    <message>
        <source>No reminders until {day}: {note}</source>
        <translation>Niente solleciti fino al {day}: {note}</translation>
    </message>
    <message>
        <source>No reminders until {day}.</source>
        <translation>Niente solleciti fino al {day}.</translation>
    </message>
    <message>
        <source>{amount} are promised for {day}.</source>
        <translation>{amount} sono promessi per il {day}.</translation>
    </message>
    <message>
        <source>A repayment plan waits for the household&apos;s signature since {day}.</source>
        <translation>Un piano di rientro aspetta la firma del nucleo dal {day}.</translation>
    </message>
    <message>
        <source>A talk is arranged for {day}.</source>
        <translation>È fissato un colloquio per il {day}.</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Lists</source>
        <translation>Elenchi</translation>
    </message>
    <message>
        <source>Due ({0})</source>
        <translation>Da fare ({0})</translation>
    </message>
    <message>
        <source>Not now ({0})</source>
        <translation>Non ora ({0})</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Stampati</translation>
    </message>
    <message>
        <source>Reminders due</source>
        <translation>Solleciti da fare</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Niente da fare</translation>
    </message>
    <message>
        <source>Who is late, and has no plan, promise or hold, stands here with the next step.</source>
        <translation>Chi è in ritardo e non ha un piano, una promessa o una sospensione compare qui con il prossimo passo.</translation>
    </message>
    <message>
        <source>Late, and not written to</source>
        <translation>In ritardo, e non si scrive</translation>
    </message>
    <message>
        <source>Nobody is left in peace</source>
        <translation>Nessuno è lasciato in pace</translation>
    </message>
    <message>
        <source>Who is late and gets no letter now stands here with the reason.</source>
        <translation>Chi è in ritardo e ora non riceve lettere compare qui con il motivo.</translation>
    </message>
    <message>
        <source>Filter by name or unit…</source>
        <translation>Filtra per nome o alloggio…</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>Ogni passo</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>Nessun nucleo scelto</translation>
    </message>
    <message>
        <source>Choose one at the left to see the letter that is due.</source>
        <translation>Sceglierne uno a sinistra per vedere la lettera prevista.</translation>
    </message>
    <message>
        <source>&amp;Import a statement…</source>
        <translation>&amp;Importa un estratto…</translation>
    </message>
    <message>
        <source>&amp;Print this one (P)</source>
        <translation>Stampa questa (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Call… (C)</source>
        <translation>Telefonata… (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Hold… (H)</source>
        <translation>Sospensione… (&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Next (N)</source>
        <translation>Ava&amp;nti (N)</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>&amp;Nucleo</translation>
    </message>
    <message>
        <source>&amp;All letters</source>
        <translation>&amp;Tutte le lettere</translation>
    </message>
    <message>
        <source>N&amp;one</source>
        <translation>N&amp;essuna</translation>
    </message>
    <message>
        <source>Print checked…</source>
        <translation>Stampa le scelte…</translation>
    </message>
    <message>
        <source>This step is no letter: what was said is noted with “Call…”.</source>
        <translation>Questo passo non è una lettera: ciò che si è detto si annota con «Telefonata…».</translation>
    </message>
    <message>
        <source>P&amp;rint checked ({0})…</source>
        <translation>Stampa le &amp;scelte ({0})…</translation>
    </message>
    <message>
        <source>Print letters to {0} households, for {1}?</source>
        <translation>Stampare le lettere a {0} nuclei, per {1}?</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;Stampa</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Solleciti</translation>
    </message>
    <message>
        <source>Printing reminders</source>
        <translation>Stampa dei solleciti</translation>
    </message>
    <message>
        <source>Letters archived: {0}.</source>
        <translation>Lettere archiviate: {0}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was printed or archived.</source>
        <translation>Interrotto: niente è stato stampato né archiviato.</translation>
    </message>
</context>
<context>
    <name>RepaymentPlansTab</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Piani</translation>
    </message>
    <message>
        <source>Instalments late</source>
        <translation>Rate in ritardo</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsione</translation>
    </message>
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
</context>
<context>
    <name>ReportsDialog</name>
    <message>
        <source>Reports</source>
        <translation>Relazioni</translation>
    </message>
    <message>
        <source>Track record</source>
        <translation>Track record</translation>
    </message>
    <message>
        <source>Quarterly report</source>
        <translation>Relazione trimestrale</translation>
    </message>
    <message>
        <source>Sheet for the board</source>
        <translation>Prospetto per il CdA</translation>
    </message>
    <message>
        <source>All developments</source>
        <translation>Tutti gli interventi</translation>
    </message>
    <message>
        <source>Contract: {0}</source>
        <translation>Contratto: {0}</translation>
    </message>
    <message>
        <source>Households by &amp;code, no names</source>
        <translation>Nuclei per &amp;codice, senza nomi</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Relazione</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>P&amp;eriodo</translation>
    </message>
    <message>
        <source>&amp;Developments</source>
        <translation>&amp;Interventi</translation>
    </message>
    <message>
        <source>What the figures mean</source>
        <translation>Che cosa dicono le cifre</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>Save PD&amp;F…</source>
        <translation>Salva PD&amp;F…</translation>
    </message>
    <message>
        <source>Save E&amp;xcel…</source>
        <translation>Salva E&amp;xcel…</translation>
    </message>
    <message>
        <source>Save &amp;JSON…</source>
        <translation>Salva &amp;JSON…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>C&amp;hiudi</translation>
    </message>
    <message>
        <source>Quarter {0} of {1}</source>
        <translation>Trimestre {0} del {1}</translation>
    </message>
    <message>
        <source>There is no such report</source>
        <translation>Questa relazione non c’è</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Salvato: {0}</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Salva la relazione</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Stampo</translation>
    </message>
    <message>
        <source>Sent to the printer: {0} pages.</source>
        <translation>Mandate alla stampante: {0} pagine.</translation>
    </message>
</context>
<context>
    <name>ReturnDialog</name>
    <message>
        <source>The bank took a payment back</source>
        <translation>Insoluto: la banca ha ripreso un incasso</translation>
    </message>
    <message>
        <source>It went &amp;back</source>
        <translation>È tornato &amp;indietro</translation>
    </message>
    <message>
        <source>&amp;Lease</source>
        <translation>&amp;Contratto</translation>
    </message>
    <message>
        <source>&amp;Payment</source>
        <translation>I&amp;ncasso</translation>
    </message>
    <message>
        <source>&amp;Words for the ledger</source>
        <translation>&amp;Testo per l&apos;estratto conto</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ann&amp;ulla</translation>
    </message>
    <message>
        <source>{0}: {1}. Exactly the charges that the payment had paid open again.</source>
        <translation>{0}: {1}. Si riaprono esattamente gli addebiti che l&apos;incasso aveva pagato.</translation>
    </message>
    <message>
        <source>No payment of that amount stands there.</source>
        <translation>Lì non c&apos;è nessun incasso di quell&apos;importo.</translation>
    </message>
</context>
<context>
    <name>Returns</name>
    <message>
        <source>not enough money on the account</source>
        <translation>fondi insufficienti</translation>
    </message>
    <message>
        <source>the account was closed</source>
        <translation>conto estinto</translation>
    </message>
    <message>
        <source>no valid mandate: the debtor did not authorise it</source>
        <translation>nessun mandato valido: il debitore non ha autorizzato</translation>
    </message>
    <message>
        <source>the debtor asked for the money back within eight weeks</source>
        <translation>il debitore ha chiesto il rimborso entro otto settimane</translation>
    </message>
    <message>
        <source>the bank gives no reason</source>
        <translation>la banca non indica il motivo</translation>
    </message>
    <message>
        <source>the debtor refused the debit</source>
        <translation>il debitore ha rifiutato l&apos;addebito</translation>
    </message>
    <message>
        <source>the IBAN is wrong</source>
        <translation>IBAN errato</translation>
    </message>
    <message>
        <source>the account is blocked</source>
        <translation>conto bloccato</translation>
    </message>
    <message>
        <source>the account is not a consumer&apos;s</source>
        <translation>il conto non è di un consumatore</translation>
    </message>
    <message>
        <source>direct debits are not allowed on this account</source>
        <translation>addebiti diretti non ammessi su questo conto</translation>
    </message>
    <message>
        <source>collected twice</source>
        <translation>incassato due volte</translation>
    </message>
    <message>
        <source>the data of the mandate are wrong or missing</source>
        <translation>dati del mandato errati o mancanti</translation>
    </message>
    <message>
        <source>the debtor has died</source>
        <translation>il debitore è deceduto</translation>
    </message>
    <message>
        <source>the debtor&apos;s bank does not let this creditor collect</source>
        <translation>la banca del debitore non ammette questo creditore</translation>
    </message>
    <message>
        <source>transferred twice</source>
        <translation>bonifico doppio</translation>
    </message>
    <message>
        <source>the payer called the transfer back</source>
        <translation>chi ha pagato ha richiamato il bonifico</translation>
    </message>
    <message>
        <source>called back because of a fraud</source>
        <translation>richiamato per frode</translation>
    </message>
    <message>
        <source>called back because of a technical mistake</source>
        <translation>richiamato per errore tecnico</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message>
        <source>the payer said what it was for (art. 1193 c.c.)</source>
        <translation>chi paga ha detto per che cosa era (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>the accepted receipt says so (art. 1195 c.c.)</source>
        <translation>lo dice la quietanza accettata (art. 1195 c.c.)</translation>
    </message>
    <message>
        <source>the office chose it</source>
        <translation>l&apos;ha scelto l&apos;ufficio</translation>
    </message>
    <message>
        <source>interest on what the payer named comes before its capital (art. 1194 c.c.)</source>
        <translation>gli interessi su ciò che chi paga ha indicato vengono prima del capitale (art. 1194 c.c.)</translation>
    </message>
    <message>
        <source>nothing else was due that day (art. 1193 c.c.)</source>
        <translation>quel giorno non era scaduto altro (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>interest and costs come before capital (art. 1194 c.c.)</source>
        <translation>interessi e spese vengono prima del capitale (art. 1194 c.c.)</translation>
    </message>
    <message>
        <source>of what was due, the less secured first (art. 1193 c.c.)</source>
        <translation>tra i debiti scaduti, prima il meno garantito (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>of what was due, what bears interest first (art. 1193 c.c.)</source>
        <translation>tra i debiti scaduti, prima quello che produce interessi (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>of what was due, the oldest first (art. 1193 c.c.)</source>
        <translation>tra i debiti scaduti, prima il più antico (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>equal debts of one day share in proportion (art. 1193 c.c.)</source>
        <translation>debiti uguali dello stesso giorno in proporzione (art. 1193 c.c.)</translation>
    </message>
    <message>
        <source>paid ahead: it waited until this fell due</source>
        <translation>pagato in anticipo: ha aspettato la scadenza</translation>
    </message>
    <message>
        <source>{0}: «{1}»</source>
        <translation>{0}: «{1}»</translation>
    </message>
    <message>
        <source>{0} – went back on {1}</source>
        <translation>{0} – ripreso dalla banca il {1}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Passi</translation>
    </message>
    <message>
        <source>&amp;For whom…</source>
        <translation>Per &amp;chi…</translation>
    </message>
    <message>
        <source>Change the &amp;step…</source>
        <translation>Cambia il &amp;passo…</translation>
    </message>
    <message>
        <source>Back to the s&amp;hipped steps…</source>
        <translation>Torna ai passi ori&amp;ginali…</translation>
    </message>
    <message>
        <source>Rules, the first that fits counts</source>
        <translation>Regole: vale la prima che si adatta</translation>
    </message>
    <message>
        <source>No letter within {0} days of the last one, none below {1}. Both are settings of the cooperative (menu, Settings).</source>
        <translation>Nessuna lettera entro {0} giorni dall&apos;ultima, nessuna sotto {1}. Entrambe sono impostazioni della cooperativa (menu, Impostazioni).</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Per chi</translation>
    </message>
    <message>
        <source>With nothing ticked in a group, everybody fits.</source>
        <translation>Se in un gruppo non è scelto niente, vale per tutti.</translation>
    </message>
    <message>
        <source>Go back to the shipped steps of “{0}”?</source>
        <translation>Tornare ai passi originali di «{0}»?</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Torna</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Mese</translation>
    </message>
    <message>
        <source>Month to charge</source>
        <translation>Mese da addebitare</translation>
    </message>
    <message>
        <source>Leases to show</source>
        <translation>Contratti da mostrare</translation>
    </message>
    <message>
        <source>To charge</source>
        <translation>Da addebitare</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Esclusi</translation>
    </message>
    <message>
        <source>Leases</source>
        <translation>Contratti</translation>
    </message>
    <message>
        <source>Charges</source>
        <translation>Addebiti</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totale</translation>
    </message>
    <message>
        <source>Difference to last month</source>
        <translation>Differenza sul mese scorso</translation>
    </message>
    <message>
        <source>Charges of the month</source>
        <translation>Addebiti del mese</translation>
    </message>
    <message>
        <source>Leases left out</source>
        <translation>Contratti esclusi</translation>
    </message>
    <message>
        <source>No lease is left out</source>
        <translation>Nessun contratto è escluso</translation>
    </message>
    <message>
        <source>Filter by name, unit, lease…</source>
        <translation>Filtra per nome, alloggio, contratto…</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>Emissioni passate</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Ancora nessuna emissione</translation>
    </message>
    <message>
        <source>Each month that is charged will stand here.</source>
        <translation>Ogni mese addebitato sta qui.</translation>
    </message>
    <message>
        <source>&amp;Rent steps…</source>
        <translation>&amp;Scatti del canone…</translation>
    </message>
    <message>
        <source>Show &amp;household</source>
        <translation>Mostra il &amp;nucleo</translation>
    </message>
    <message>
        <source>&amp;Post charges…</source>
        <translation>&amp;Addebita il mese…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>Annu&amp;lla l&apos;emissione…</translation>
    </message>
    <message>
        <source>New: {0}</source>
        <translation>Nuovi: {0}</translation>
    </message>
    <message>
        <source>Ended: {0}</source>
        <translation>Cessati: {0}</translation>
    </message>
    <message>
        <source>Changed: {0}</source>
        <translation>Cambiati: {0}</translation>
    </message>
    <message>
        <source>As last month</source>
        <translation>Come il mese scorso</translation>
    </message>
    <message>
        <source>Nothing left to charge for {0}</source>
        <translation>Niente da addebitare ancora per {0}</translation>
    </message>
    <message>
        <source>The leases left out are listed with the reason.</source>
        <translation>I contratti esclusi sono elencati con il motivo.</translation>
    </message>
    <message>
        <source>Show the &amp;left out</source>
        <translation>Mostra gli &amp;esclusi</translation>
    </message>
    <message>
        <source>No lease to charge for {0}</source>
        <translation>Nessun contratto da addebitare per {0}</translation>
    </message>
    <message>
        <source>Leases are charged from their first day until the keys come back.</source>
        <translation>I contratti si addebitano dal primo giorno alla riconsegna delle chiavi.</translation>
    </message>
    <message>
        <source>This month is over: figures already printed for it will change.</source>
        <translation>Questo mese è finito: i dati già stampati cambieranno.</translation>
    </message>
    <message>
        <source>A run can be taken back as a whole.</source>
        <translation>Un&apos;emissione si può annullare per intero.</translation>
    </message>
    <message>
        <source>Post the charges of {0}? Charges: {1}, {2} in all.</source>
        <translation>Addebitare {0}? Addebiti: {1}, in tutto {2}.</translation>
    </message>
    <message>
        <source>&amp;Post</source>
        <translation>&amp;Addebita</translation>
    </message>
    <message>
        <source>Posting the charges</source>
        <translation>Emissione degli addebiti</translation>
    </message>
    <message>
        <source>Charges posted: {0}, {1} in all.</source>
        <translation>Addebiti emessi: {0}, in tutto {1}.</translation>
    </message>
    <message>
        <source>Stopped: nothing was changed.</source>
        <translation>Interrotto: non è cambiato niente.</translation>
    </message>
    <message>
        <source>Take back the run of {0}? Charges: {1}.</source>
        <translation>Annullare l&apos;emissione di {0}? Addebiti: {1}.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Annulla l&apos;emissione</translation>
    </message>
    <message>
        <source>Each charge is reversed; what was paid on it stays with the household.</source>
        <translation>Ogni addebito viene stornato; quanto è stato pagato resta al nucleo.</translation>
    </message>
    <message>
        <source>Taking the run back</source>
        <translation>Annullamento dell&apos;emissione</translation>
    </message>
    <message>
        <source>Charges taken back: {0}, {1} in all.</source>
        <translation>Addebiti annullati: {0}, in tutto {1}.</translation>
    </message>
    <message>
        <source>Left as they are: {0}, which a take-over divided between two households.</source>
        <translation>Lasciati come sono: {0}, che un subentro ha diviso tra due nuclei.</translation>
    </message>
</context>
<context>
    <name>RunsPanel</name>
    <message>
        <source>Printed reminders</source>
        <translation>Solleciti stampati</translation>
    </message>
    <message>
        <source>Nothing printed yet</source>
        <translation>Ancora niente di stampato</translation>
    </message>
    <message>
        <source>Each stack of letters stands here, to be printed again as it was.</source>
        <translation>Ogni pila di lettere resta qui, da ristampare com&apos;era.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettere</translation>
    </message>
    <message>
        <source>No stack chosen</source>
        <translation>Nessuna pila scelta</translation>
    </message>
    <message>
        <source>P&amp;rint the stack again…</source>
        <translation>&amp;Ristampa la pila…</translation>
    </message>
    <message>
        <source>List for re&amp;gistered mail…</source>
        <translation>Distinta delle &amp;raccomandate…</translation>
    </message>
    <message>
        <source>&amp;Show the letter</source>
        <translation>Mo&amp;stra la lettera</translation>
    </message>
    <message>
        <source>Gathering the letters</source>
        <translation>Raccolta delle lettere</translation>
    </message>
    <message>
        <source>List for registered mail</source>
        <translation>Distinta delle raccomandate</translation>
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
        <source>Data</source>
        <translation>Dati</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Piani</translation>
    </message>
    <message>
        <source>Arrears</source>
        <translation>Morosità</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Incassi e interessi</translation>
    </message>
    <message>
        <source>Indicators</source>
        <translation>Indicatori</translation>
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
    <name>SettlementDialog</name>
    <message>
        <source>What settles plan {0}</source>
        <translation>Quanto serve per saldare il piano {0}</translation>
    </message>
    <message>
        <source>Instalments unpaid</source>
        <translation>Rate non pagate</translation>
    </message>
    <message>
        <source>Current charges due</source>
        <translation>Addebiti correnti scaduti</translation>
    </message>
    <message>
        <source>Interest not earned</source>
        <translation>Interessi non maturati</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Da pagare</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Stampa…</translation>
    </message>
    <message>
        <source>&amp;Register payment…</source>
        <translation>&amp;Registra pagamento…</translation>
    </message>
    <message>
        <source>Paid &amp;on</source>
        <translation>Pagat&amp;o il</translation>
    </message>
    <message>
        <source>Write a day from today on.</source>
        <translation>Scrivi un giorno da oggi in poi.</translation>
    </message>
    <message>
        <source>Once it is paid the plan can be closed and the discharge printed; interest not earned by that day is given back. Charges due later stay due.</source>
        <translation>Una volta pagato, il piano si può chiudere e stampare la liberatoria; gli interessi non maturati a quel giorno si restituiscono. Gli addebiti che scadono dopo restano dovuti.</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split over several leases</source>
        <translation>Dividi tra più contratti</translation>
    </message>
    <message>
        <source>A&amp;dd this lease</source>
        <translation>&amp;Aggiungi questo contratto</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Dividi</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>A&amp;nnulla</translation>
    </message>
    <message>
        <source>The line brought in {0}.</source>
        <translation>La riga ha portato {0}.</translation>
    </message>
    <message>
        <source>Still to share out: {0}</source>
        <translation>Ancora da dividere: {0}</translation>
    </message>
    <message>
        <source>{0} too much</source>
        <translation>{0} di troppo</translation>
    </message>
    <message>
        <source>The parts make up the line.</source>
        <translation>Le parti fanno l&apos;intera riga.</translation>
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
    <name>StandingLine</name>
    <message>
        <source>Former tenant since {0}</source>
        <translation>Cessato dal {0}</translation>
    </message>
    <message>
        <source>{0} deceased on {1}</source>
        <translation>{0} deceduto il {1}</translation>
    </message>
    <message>
        <source>Heirs: {0}</source>
        <translation>Eredi: {0}</translation>
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
        <source>Informal, without recognition</source>
        <translation>Informale, senza riconoscimento</translation>
    </message>
    <message>
        <source>Standard, signed</source>
        <translation>Ordinario, firmato</translation>
    </message>
    <message>
        <source>Term given by a judge</source>
        <translation>Termine dato dal giudice</translation>
    </message>
    <message>
        <source>For an adjustment</source>
        <translation>Per un conguaglio</translation>
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
    <message>
        <source>sure</source>
        <translation>sicuro</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>da confermare</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>ignoto</translation>
    </message>
    <message>
        <source>booked</source>
        <translation>registrato</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>da attribuire</translation>
    </message>
    <message>
        <source>set aside</source>
        <translation>messo da parte</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>deciso</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>da decidere</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>partly reversed</source>
        <translation>in parte stornato</translation>
    </message>
    <message>
        <source>posted</source>
        <translation>emesso</translation>
    </message>
    <message>
        <source>charged already</source>
        <translation>già addebitato</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>in vigore</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revocato</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>decaduto</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>valida</translation>
    </message>
    <message>
        <source>void</source>
        <translation>annullata</translation>
    </message>
    <message>
        <source>plan on track</source>
        <translation>piano regolare</translation>
    </message>
    <message>
        <source>plan late</source>
        <translation>piano in ritardo</translation>
    </message>
    <message>
        <source>plan broken</source>
        <translation>inadempiente</translation>
    </message>
    <message>
        <source>in a plan</source>
        <translation>in un piano</translation>
    </message>
    <message>
        <source>with the lawyer</source>
        <translation>dal legale</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>in sospensione</translation>
    </message>
    <message>
        <source>will prescribe</source>
        <translation>si prescriverà</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>call</source>
        <translation>tel.</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>visita</translation>
    </message>
    <message>
        <source>talk</source>
        <translation>coll.</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>lettera</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>appuntamento</translation>
    </message>
    <message>
        <source>promised payment</source>
        <translation>pagamento promesso</translation>
    </message>
    <message>
        <source>follow-up</source>
        <translation>da riprendere</translation>
    </message>
    <message>
        <source>committee</source>
        <translation>commissione</translation>
    </message>
    <message>
        <source>hold ends</source>
        <translation>fine sospensione</translation>
    </message>
    <message>
        <source>instalment</source>
        <translation>rata</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>giorno/mese/anno</translation>
    </message>
    <message>
        <source>month/day/year</source>
        <translation>mese/giorno/anno</translation>
    </message>
    <message>
        <source>no-fault cause</source>
        <translation>causa incolpevole</translation>
    </message>
    <message>
        <source>runs from then</source>
        <translation>decorrono da allora</translation>
    </message>
    <message>
        <source>agreement of a plan</source>
        <translation>accordo di piano</translation>
    </message>
    <message>
        <source>statement of account</source>
        <translation>estratto conto</translation>
    </message>
    <message>
        <source>reminder</source>
        <translation>sollecito</translation>
    </message>
    <message>
        <source>friendly reminder</source>
        <translation>sollecito bonario</translation>
    </message>
    <message>
        <source>second reminder</source>
        <translation>secondo sollecito</translation>
    </message>
    <message>
        <source>to be decided</source>
        <translation>da decidere</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>piano</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>sospensione</translation>
    </message>
    <message>
        <source>solidarity fund</source>
        <translation>fondo di solidarietà</translation>
    </message>
    <message>
        <source>forfeiture</source>
        <translation>decadenza</translation>
    </message>
    <message>
        <source>notice of default</source>
        <translation>messa in mora</translation>
    </message>
    <message>
        <source>legal file</source>
        <translation>pratica legale</translation>
    </message>
    <message>
        <source>write-off</source>
        <translation>rinuncia</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>rinviato</translation>
    </message>
    <message>
        <source>invitation to talk</source>
        <translation>invito a colloquio</translation>
    </message>
    <message>
        <source>plan proposal</source>
        <translation>proposta di piano</translation>
    </message>
    <message>
        <source>instalment late</source>
        <translation>rata in ritardo</translation>
    </message>
    <message>
        <source>forfeiture of a plan</source>
        <translation>decadenza di un piano</translation>
    </message>
    <message>
        <source>discharge</source>
        <translation>liberatoria</translation>
    </message>
    <message>
        <source>state of a plan</source>
        <translation>situazione di un piano</translation>
    </message>
    <message>
        <source>words of every courtesy page</source>
        <translation>parole di ogni foglio di cortesia</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>in viaggio</translation>
    </message>
    <message>
        <source>received</source>
        <translation>ricevuta</translation>
    </message>
    <message>
        <source>stored until the end</source>
        <translation>compiuta giacenza</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>rifiutata</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>tornata al mittente</translation>
    </message>
    <message>
        <source>ordinary mail</source>
        <translation>posta ordinaria</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>registered mail</source>
        <translation>raccomandata A/R</translation>
    </message>
    <message>
        <source>certified e-mail</source>
        <translation>PEC</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>in uso</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>esclusa</translation>
    </message>
    <message>
        <source>call or visit</source>
        <translation>telefonata o visita</translation>
    </message>
    <message>
        <source>to the committee</source>
        <translation>alla commissione</translation>
    </message>
    <message>
        <source>telephone</source>
        <translation>telefono</translation>
    </message>
    <message>
        <source>in the office</source>
        <translation>in ufficio</translation>
    </message>
    <message>
        <source>too old to ask for</source>
        <translation>troppo vecchio</translation>
    </message>
    <message>
        <source>money to assign</source>
        <translation>incasso da attribuire</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promesso</translation>
    </message>
    <message>
        <source>plan to sign</source>
        <translation>piano da firmare</translation>
    </message>
    <message>
        <source>covered by money in</source>
        <translation>coperto da incassi</translation>
    </message>
    <message>
        <source>talk arranged</source>
        <translation>colloquio fissato</translation>
    </message>
    <message>
        <source>below the minimum</source>
        <translation>sotto il minimo</translation>
    </message>
    <message>
        <source>written to lately</source>
        <translation>scritto da poco</translation>
    </message>
    <message>
        <source>next step not due</source>
        <translation>passo non ancora dovuto</translation>
    </message>
    <message>
        <source>every step taken</source>
        <translation>ogni passo fatto</translation>
    </message>
    <message>
        <source>no rules for it</source>
        <translation>nessuna regola</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>in arrivo</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>in corso</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>scaduta</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>chiusa</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>mantenuta</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>non mantenuta</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>ritirata</translation>
    </message>
    <message>
        <source>comes today</source>
        <translation>viene oggi</translation>
    </message>
    <message>
        <source>broken promise</source>
        <translation>promessa mancata</translation>
    </message>
    <message>
        <source>instalment missed</source>
        <translation>rata non pagata</translation>
    </message>
    <message>
        <source>promised today</source>
        <translation>promesso oggi</translation>
    </message>
    <message>
        <source>first miss</source>
        <translation>primo ritardo</translation>
    </message>
    <message>
        <source>rising debt</source>
        <translation>debito in crescita</translation>
    </message>
    <message>
        <source>call due</source>
        <translation>da chiamare</translation>
    </message>
    <message>
        <source>plan to decide</source>
        <translation>piano da decidere</translation>
    </message>
    <message>
        <source>later than usual</source>
        <translation>più tardi del solito</translation>
    </message>
    <message>
        <source>high adjustment</source>
        <translation>conguaglio alto</translation>
    </message>
    <message>
        <source>plan paid</source>
        <translation>piano pagato</translation>
    </message>
    <message>
        <source>claim ends</source>
        <translation>prescrizione vicina</translation>
    </message>
    <message>
        <source>card missing</source>
        <translation>manca la cartolina</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>da rivedere</translation>
    </message>
    <message>
        <source>contract ends</source>
        <translation>contratto in scadenza</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Fissato</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Tenuto</translation>
    </message>
    <message>
        <source>Nobody came</source>
        <translation>Non è venuto nessuno</translation>
    </message>
    <message>
        <source>Called off</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>How did it go?</source>
        <translation>Come è andato?</translation>
    </message>
    <message>
        <source>Prepared</source>
        <translation>In preparazione</translation>
    </message>
    <message>
        <source>With the lawyer</source>
        <translation>Dal legale</translation>
    </message>
    <message>
        <source>Summons served</source>
        <translation>Intimazione notificata</translation>
    </message>
    <message>
        <source>Term to pay</source>
        <translation>Termine di grazia</translation>
    </message>
    <message>
        <source>Eviction validated</source>
        <translation>Sfratto convalidato</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>Esecuzione</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Saldata</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Rinunciata</translation>
    </message>
    <message>
        <source>hearing</source>
        <translation>udienza</translation>
    </message>
    <message>
        <source>term ends</source>
        <translation>fine termine</translation>
    </message>
    <message>
        <source>bailiff</source>
        <translation>ufficiale giudiziario</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annullato</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Disdetta</translation>
    </message>
    <message>
        <source>Keys back</source>
        <translation>Chiavi rese</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Sopralluogo</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Lavori</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposto</translation>
    </message>
    <message>
        <source>Assigned</source>
        <translation>Assegnato</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Avvicendamento</translation>
    </message>
    <message>
        <source>Major works</source>
        <translation>Lavori straordinari</translation>
    </message>
    <message>
        <source>Fire, flood, event</source>
        <translation>Incendio, allagamento, evento</translation>
    </message>
    <message>
        <source>For sale</source>
        <translation>In vendita</translation>
    </message>
    <message>
        <source>Mobility</source>
        <translation>Mobilità</translation>
    </message>
    <message>
        <source>New building</source>
        <translation>Nuova costruzione</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>In attesa</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Proposta fatta</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accettato</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutato</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Senza risposta</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ritirata</translation>
    </message>
    <message>
        <source>too few rooms</source>
        <translation>pochi vani</translation>
    </message>
    <message>
        <source>too many rooms</source>
        <translation>troppi vani</translation>
    </message>
    <message>
        <source>other tenure</source>
        <translation>altro contratto</translation>
    </message>
    <message>
        <source>other development</source>
        <translation>altro intervento</translation>
    </message>
    <message>
        <source>too dear</source>
        <translation>troppo caro</translation>
    </message>
    <message>
        <source>the manager (lump sum)</source>
        <translation>gestore (vuoto per pieno)</translation>
    </message>
    <message>
        <source>the owner</source>
        <translation>proprietario</translation>
    </message>
    <message>
        <source>the cooperative</source>
        <translation>cooperativa</translation>
    </message>
    <message>
        <source>as in the last contract</source>
        <translation>come nell’ultimo contratto</translation>
    </message>
    <message>
        <source>as is usual in the development</source>
        <translation>come di solito nell’intervento</translation>
    </message>
    <message>
        <source>no rent is known</source>
        <translation>canone non noto</translation>
    </message>
    <message>
        <source>suits</source>
        <translation>adatto</translation>
    </message>
    <message>
        <source>declared only</source>
        <translation>solo dichiarato</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>approvata</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>un piano</translation>
    </message>
    <message>
        <source>a legal file</source>
        <translation>una pratica legale</translation>
    </message>
    <message>
        <source>money to decide</source>
        <translation>incassi da decidere</translation>
    </message>
    <message>
        <source>a credit</source>
        <translation>un credito</translation>
    </message>
    <message>
        <source>a promise</source>
        <translation>una promessa</translation>
    </message>
    <message>
        <source>a hold</source>
        <translation>una sospensione</translation>
    </message>
    <message>
        <source>not all is due</source>
        <translation>non tutto è scaduto</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposta</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>Rent steps</source>
        <translation>Scatti del canone</translation>
    </message>
    <message>
        <source>No step yet</source>
        <translation>Ancora nessuno scatto</translation>
    </message>
    <message>
        <source>A step changes the rent or the service advance from a day on.</source>
        <translation>Uno scatto cambia il canone o l&apos;acconto spese da un giorno in poi.</translation>
    </message>
    <message>
        <source>&amp;New step</source>
        <translation>&amp;Nuovo scatto</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Rim&amp;uovi…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Chiudi</translation>
    </message>
    <message>
        <source>&amp;Save step</source>
        <translation>&amp;Salva lo scatto</translation>
    </message>
    <message>
        <source>By the lease, from {0}: rent {1}, service advance {2}.</source>
        <translation>Da contratto, dal {0}: canone {1}, acconto spese {2}.</translation>
    </message>
    <message>
        <source>Months from {0} on are charged already: this step stays.</source>
        <translation>I mesi dal {0} sono già addebitati: questo scatto resta.</translation>
    </message>
    <message>
        <source>Change the step from {0}</source>
        <translation>Cambia lo scatto dal {0}</translation>
    </message>
    <message>
        <source>New step, from {0} at the earliest</source>
        <translation>Nuovo scatto, al più presto dal {0}</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Salvato.</translation>
    </message>
    <message>
        <source>Remove the step from {0}?</source>
        <translation>Rimuovere lo scatto dal {0}?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>The step is removed.</source>
        <translation>Lo scatto è rimosso.</translation>
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
    <name>TakeOverDialog</name>
    <message>
        <source>Take-over of {0}</source>
        <translation>Subentro in {0}</translation>
    </message>
    <message>
        <source>{0} leaves on the day before; no day is vacant, no day is let twice.</source>
        <translation>{0} esce il giorno prima; nessun giorno resta sfitto, nessuno è locato due volte.</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>&amp;Registra il subentro</translation>
    </message>
    <message>
        <source>{0} ends on {1}; the new lease begins on {2}, on the same terms.</source>
        <translation>{0} cessa il {1}; il nuovo contratto inizia il {2}, alle stesse condizioni.</translation>
    </message>
    <message>
        <source>{0} are owed under repayment plan {1}: they stay with {2} until it is closed.</source>
        <translation>{0} sono dovuti nel piano di rientro {1}: restano a {2} finché non è chiuso.</translation>
    </message>
    <message>
        <source>{0} pass over, each charge with its kind and its due day.</source>
        <translation>{0} passano, ogni addebito con la sua voce e la sua scadenza.</translation>
    </message>
    <message>
        <source>{0} stay with {1}.</source>
        <translation>{0} restano a {1}.</translation>
    </message>
    <message>
        <source>The deposit of {0} stands for the new lease.</source>
        <translation>Il deposito di {0} vale per il nuovo contratto.</translation>
    </message>
    <message>
        <source>The deposit of {0} stays to be refunded.</source>
        <translation>Il deposito di {0} resta da restituire.</translation>
    </message>
</context>
<context>
    <name>TalkActions</name>
    <message>
        <source>&amp;How it went…</source>
        <translation>&amp;Com’è andato…</translation>
    </message>
    <message>
        <source>No&amp;body came…</source>
        <translation>Non è venuto nessun&amp;o…</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>Spos&amp;ta…</translation>
    </message>
    <message>
        <source>Call o&amp;ff…</source>
        <translation>A&amp;nnulla…</translation>
    </message>
    <message>
        <source>Calen&amp;dar file…</source>
        <translation>File di calen&amp;dario…</translation>
    </message>
</context>
<context>
    <name>TalksSection</name>
    <message>
        <source>Talks</source>
        <translation>Colloqui</translation>
    </message>
    <message>
        <source>No talk yet</source>
        <translation>Ancora nessun colloquio</translation>
    </message>
    <message>
        <source>A talk that is arranged keeps reminders away.</source>
        <translation>Un colloquio fissato tiene lontani i solleciti.</translation>
    </message>
    <message>
        <source>Ne&amp;w talk…</source>
        <translation>N&amp;uovo colloquio…</translation>
    </message>
    <message>
        <source>Ask the comm&amp;ittee…</source>
        <translation>Chiedi alla comm&amp;issione…</translation>
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
    <message>
        <source>Nobody else of the household could become its head: add the person first.</source>
        <translation>Nessun altro del nucleo può diventare intestatario: prima aggiungi la persona.</translation>
    </message>
    <message>
        <source>{0} of {1}, {2}. It stays in the statement, with its reversal.</source>
        <translation>{0} di {1}, {2}. Resta nell&apos;estratto conto, con il suo storno.</translation>
    </message>
    <message>
        <source>Only for a mistake: the payment then never was. If the bank took the money back, note that instead.</source>
        <translation>Solo per un errore: l&apos;incasso allora non c&apos;è mai stato. Se la banca ha ripreso il denaro, annota quello.</translation>
    </message>
    <message>
        <source>Reverse entry no. {0}</source>
        <translation>Storna la voce n. {0}</translation>
    </message>
    <message>
        <source>Re&amp;verse</source>
        <translation>&amp;Storna</translation>
    </message>
    <message>
        <source>{0} of {1}, {2}. Exactly the charges that it had paid open again, from the day it went back.</source>
        <translation>{0} di {1}, {2}. Si riaprono esattamente gli addebiti che aveva pagato, dal giorno in cui è tornato indietro.</translation>
    </message>
    <message>
        <source>The bank took it back</source>
        <translation>Insoluto: la banca ha ripreso l&apos;incasso</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>&amp;Registra</translation>
    </message>
    <message>
        <source>Receipt no. {0} stays on record as void.</source>
        <translation>La ricevuta n. {0} resta agli atti come annullata.</translation>
    </message>
</context>
<context>
    <name>TenantsTab</name>
    <message>
        <source>No household here</source>
        <translation>Nessun nucleo qui</translation>
    </message>
    <message>
        <source>Households come with the cooperative&apos;s spreadsheets, or one by one.</source>
        <translation>I nuclei arrivano con i fogli di calcolo della cooperativa, o uno per uno.</translation>
    </message>
    <message>
        <source>&amp;New household…</source>
        <translation>&amp;Nuovo nucleo…</translation>
    </message>
</context>
<context>
    <name>TermsForm</name>
    <message>
        <source>Other ter&amp;ms…</source>
        <translation>Altre condi&amp;zioni…</translation>
    </message>
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
        <source>&amp;Kind of plan</source>
        <translation>&amp;Tipo di piano</translation>
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
        <translation>Scadenza dell&apos;acconto</translation>
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
        <source>How often</source>
        <translation>Ogni quanto</translation>
    </message>
    <message>
        <source>Drag to try more or fewer instalments</source>
        <translation>Trascina per provare più o meno rate</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>ogni mese</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>ogni anno</translation>
    </message>
    <message>
        <source>every {0} months</source>
        <translation>ogni {0} mesi</translation>
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
    <name>TextsPage</name>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettere</translation>
    </message>
    <message>
        <source>As one &amp;text, to add or remove paragraphs</source>
        <translation>Come &amp;testo unico, per aggiungere o togliere capoversi</translation>
    </message>
    <message>
        <source>Words of the letter</source>
        <translation>Parole della lettera</translation>
    </message>
    <message>
        <source>Placeholders: Enter inserts one</source>
        <translation>Segnaposto: Invio ne inserisce uno</translation>
    </message>
    <message>
        <source>Household of the preview</source>
        <translation>Nucleo dell’anteprima</translation>
    </message>
    <message>
        <source>Preview on: name, dwelling or telephone…</source>
        <translation>Anteprima su: nome, alloggio o telefono…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Back to the s&amp;hipped text…</source>
        <translation>Torna al testo ori&amp;ginale…</translation>
    </message>
    <message>
        <source>&amp;Discard changes</source>
        <translation>&amp;Annulla le modifiche</translation>
    </message>
    <message>
        <source>Placeholders (Enter inserts one):</source>
        <translation>Segnaposto (Invio ne inserisce uno):</translation>
    </message>
    <message>
        <source>• {0} (not saved)</source>
        <translation>• {0} (non salvato)</translation>
    </message>
    <message>
        <source>{0} (changed)</source>
        <translation>{0} (modificato)</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modificato</translation>
    </message>
    <message>
        <source>shipped text</source>
        <translation>testo originale</translation>
    </message>
    <message>
        <source>Go back to the shipped text of “{0}”?</source>
        <translation>Tornare al testo originale di «{0}»?</translation>
    </message>
    <message>
        <source>&amp;Go back</source>
        <translation>&amp;Torna</translation>
    </message>
    <message>
        <source>Your own words stay in the change log.</source>
        <translation>Le vostre parole restano nel registro delle modifiche.</translation>
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
        <source>Collected</source>
        <translation>Incassato</translation>
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
        <source>Collected · {0}</source>
        <translation>Incassato · {0}</translation>
    </message>
    <message>
        <source>Arrears · {0}</source>
        <translation>Morosità · {0}</translation>
    </message>
    <message>
        <source>{0} of {1} charged</source>
        <translation>{0} su {1} emessi</translation>
    </message>
    <message>
        <source>{0} under plans</source>
        <translation>{0} in piani di rientro</translation>
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
        <source>Whom to call…</source>
        <translation>Chi chiamare…</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nulla in attesa</translation>
    </message>
    <message>
        <source>Calls, broken promises, missed instalments and early signs stand here.</source>
        <translation>Qui stanno telefonate, promesse mancate, rate saltate e primi segnali.</translation>
    </message>
    <message>
        <source>More households to look after: {0}</source>
        <translation>Altri nuclei di cui occuparsi: {0}</translation>
    </message>
    <message>
        <source>Letters due: {0}</source>
        <translation>Lettere da mandare: {0}</translation>
    </message>
    <message>
        <source>Follow-ups of the log: {0}</source>
        <translation>Richiami del diario: {0}</translation>
    </message>
    <message>
        <source>Vacant units: {0}</source>
        <translation>Alloggi sfitti: {0}</translation>
    </message>
    <message>
        <source>Import the bank statement: the last one is {0} days old</source>
        <translation>Importa l&apos;estratto conto bancario: l&apos;ultimo è di {0} giorni fa</translation>
    </message>
    <message>
        <source>Bank lines to decide: {0}, {1}</source>
        <translation>Righe bancarie da decidere: {0}, {1}</translation>
    </message>
</context>
<context>
    <name>Today</name>
    <message>
        <source>{amount} are late for the first time in {months} months.</source>
        <translation>{amount} sono in ritardo per la prima volta in {months} mesi.</translation>
    </message>
    <message>
        <source>What is owed has risen for {months} months, from {before} to {now}.</source>
        <translation>Il debito cresce da {months} mesi, da {before} a {now}.</translation>
    </message>
    <message>
        <source>A yearly adjustment of {amount} was charged on {day}.</source>
        <translation>Un conguaglio di {amount} è stato addebitato il {day}.</translation>
    </message>
    <message>
        <source>Has not paid this month yet: {late} days later than its own habit.</source>
        <translation>Questo mese non ha ancora pagato: {late} giorni oltre la sua abitudine.</translation>
    </message>
    <message>
        <source>Notice for {unit} was given on {day}.</source>
        <translation>La disdetta di {unit} è del {day}.</translation>
    </message>
    <message>
        <source>The contract of {unit} ended on {day}: renew it?</source>
        <translation>Il contratto di {unit} è scaduto il {day}: rinnovarlo?</translation>
    </message>
    <message>
        <source>The contract of {unit} ends on {day}.</source>
        <translation>Il contratto di {unit} scade il {day}.</translation>
    </message>
    <message>
        <source>{amount} are overdue for {days} days: a call is due.</source>
        <translation>{amount} sono scaduti da {days} giorni: è il momento di chiamare.</translation>
    </message>
    <message>
        <source>Of {amount} promised for {day}, {came} came in.</source>
        <translation>Dei {amount} promessi per il {day} sono arrivati {came}.</translation>
    </message>
    <message>
        <source>{amount} are promised for today.</source>
        <translation>{amount} sono promessi per oggi.</translation>
    </message>
    <message>
        <source>A plan waits for the signature since {day}.</source>
        <translation>Un piano aspetta la firma dal {day}.</translation>
    </message>
    <message>
        <source>Plan {number} is paid: close it.</source>
        <translation>Il piano {number} è pagato: chiuderlo.</translation>
    </message>
    <message>
        <source>Plan {number} is {amount} behind since {day}, more than it allows: talk, then decide.</source>
        <translation>Il piano {number} è indietro di {amount} dal {day}, più di quanto consente: parlarne, poi decidere.</translation>
    </message>
    <message>
        <source>Plan {number} is {amount} behind since {day}.</source>
        <translation>Il piano {number} è indietro di {amount} dal {day}.</translation>
    </message>
    <message>
        <source>How did the talk of {day} go? Nobody wrote it down.</source>
        <translation>Com’è andato il colloquio del {day}? Nessuno l’ha scritto.</translation>
    </message>
    <message>
        <source>Comes today at {hour}. {place}</source>
        <translation>Viene oggi alle {hour}. {place}</translation>
    </message>
    <message>
        <source>Somebody wanted to come back to it by {day}.</source>
        <translation>Qualcuno voleva riprenderlo entro il {day}.</translation>
    </message>
    <message>
        <source>The committee&apos;s decision is due by {day}.</source>
        <translation>La decisione della commissione scade il {day}.</translation>
    </message>
    <message>
        <source>Reminders are on hold until {day}: does it go on?</source>
        <translation>I solleciti sono sospesi fino al {day}: si prosegue?</translation>
    </message>
    <message>
        <source>The card of the registered letter of {day} is missing.</source>
        <translation>Manca la cartolina della raccomandata del {day}.</translation>
    </message>
    <message>
        <source>What is kept in mind should be looked at since {day}.</source>
        <translation>Ciò che si tiene presente è da rivedere dal {day}.</translation>
    </message>
    <message>
        <source>{amount} may be claimed until {day} only: a notice with proof is needed.</source>
        <translation>{amount} si possono chiedere solo fino al {day}: serve una messa in mora con prova di ricevimento.</translation>
    </message>
    <message>
        <source>{0} points</source>
        <translation>{0} punti</translation>
    </message>
    <message>
        <source>The hearing is on {day}.</source>
        <translation>L’udienza è il {day}.</translation>
    </message>
    <message>
        <source>The judge&apos;s term to pay ends on {day}: has it been paid?</source>
        <translation>Il termine di grazia finisce il {day}: è stato pagato?</translation>
    </message>
    <message>
        <source>The bailiff comes on {day}.</source>
        <translation>L’ufficiale giudiziario viene il {day}.</translation>
    </message>
    <message>
        <source>The hearing was on {day}: enter what the judge decided.</source>
        <translation>L’udienza era il {day}: registra che cosa ha deciso il giudice.</translation>
    </message>
    <message>
        <source>The judge&apos;s term to pay ended on {day}: enter what followed.</source>
        <translation>Il termine di grazia è finito il {day}: registra che cosa è seguito.</translation>
    </message>
    <message>
        <source>The bailiff came on {day}: enter how it ended.</source>
        <translation>L’ufficiale giudiziario è venuto il {day}: registra com’è finita.</translation>
    </message>
</context>
<context>
    <name>TodayRoom</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>The morning</source>
        <translation>La mattina</translation>
    </message>
    <message>
        <source>Talks</source>
        <translation>Colloqui</translation>
    </message>
</context>
<context>
    <name>TodayTab</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Nothing waits today</source>
        <translation>Oggi non aspetta niente</translation>
    </message>
    <message>
        <source>Calls, broken promises, missed instalments and early signs stand here.</source>
        <translation>Qui compaiono telefonate, promesse mancate, rate non pagate e primi segnali.</translation>
    </message>
    <message>
        <source>Filter by name or unit…</source>
        <translation>Filtra per nome o alloggio…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Every reason</source>
        <translation>Ogni motivo</translation>
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
        <source>&amp;Call… (C)</source>
        <translation>Telefonata… (&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Promise… (P)</source>
        <translation>Promessa… (&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Hold… (H)</source>
        <translation>Sospensione… (&amp;H)</translation>
    </message>
    <message>
        <source>P&amp;lan (L)</source>
        <translation>Piano (&amp;L)</translation>
    </message>
    <message>
        <source>H&amp;ousehold (Enter)</source>
        <translation>N&amp;ucleo (Invio)</translation>
    </message>
    <message>
        <source>&amp;Next (N)</source>
        <translation>Ava&amp;nti (N)</translation>
    </message>
    <message>
        <source>&amp;Excel…</source>
        <translation>&amp;Excel…</translation>
    </message>
    <message>
        <source>No household chosen</source>
        <translation>Nessun nucleo scelto</translation>
    </message>
    <message>
        <source>Choose one at the left: its reasons and its telephone number come here.</source>
        <translation>Sceglierne uno a sinistra: qui vengono i motivi e il numero di telefono.</translation>
    </message>
    <message>
        <source>Letters due — {0}</source>
        <translation>Lettere da fare — {0}</translation>
    </message>
    <message>
        <source>bank lines to decide: {0}, {1}</source>
        <translation>righe di banca da decidere: {0}, {1}</translation>
    </message>
    <message>
        <source>the bank statement is {0} days old</source>
        <translation>l&apos;estratto conto ha {0} giorni</translation>
    </message>
    <message>
        <source>Households to look after: {0}</source>
        <translation>Nuclei da seguire: {0}</translation>
    </message>
    <message>
        <source>No telephone number</source>
        <translation>Nessun numero di telefono</translation>
    </message>
    <message>
        <source>Telephone {0}</source>
        <translation>Telefono {0}</translation>
    </message>
    <message>
        <source>Its place is the sum of its reasons: {0} points.</source>
        <translation>Il suo posto è la somma dei motivi: {0} punti.</translation>
    </message>
    <message>
        <source>Overdue: {0}.</source>
        <translation>Scaduto: {0}.</translation>
    </message>
    <message>
        <source>Last step: {0}.</source>
        <translation>Ultimo passo: {0}.</translation>
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
        <source>Empty &amp;unit</source>
        <translation>Alloggio v&amp;uoto</translation>
    </message>
    <message>
        <source>End &amp;occupancy…</source>
        <translation>Chiudi l&apos;&amp;occupazione…</translation>
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
        <translation>Box, cantine e simili che vanno con l&apos;alloggio.</translation>
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
    <name>UpdatesPage</name>
    <message>
        <source>Month of the anniversaries</source>
        <translation>Mese delle ricorrenze</translation>
    </message>
    <message>
        <source>&amp;Anniversaries in</source>
        <translation>&amp;Ricorrenze in</translation>
    </message>
    <message>
        <source>Updates to show</source>
        <translation>Aggiornamenti da mostrare</translation>
    </message>
    <message>
        <source>Leases chosen</source>
        <translation>Contratti scelti</translation>
    </message>
    <message>
        <source>ISTAT figure</source>
        <translation>Dato ISTAT</translation>
    </message>
    <message>
        <source>Change of a month’s rents</source>
        <translation>Variazione dei canoni di un mese</translation>
    </message>
    <message>
        <source>To recover</source>
        <translation>Da recuperare</translation>
    </message>
    <message>
        <source>Updates of the month</source>
        <translation>Aggiornamenti del mese</translation>
    </message>
    <message>
        <source>Never applied</source>
        <translation>Mai applicati</translation>
    </message>
    <message>
        <source>Leases left out</source>
        <translation>Contratti esclusi</translation>
    </message>
    <message>
        <source>Nothing was missed</source>
        <translation>Non manca niente</translation>
    </message>
    <message>
        <source>Updates of past anniversaries stand here where their ISTAT figure is entered and the rent did not change.</source>
        <translation>Gli aggiornamenti delle ricorrenze passate stanno qui dove il dato ISTAT è inserito e il canone non è cambiato.</translation>
    </message>
    <message>
        <source>No lease is left out</source>
        <translation>Nessun contratto è escluso</translation>
    </message>
    <message>
        <source>ISTAT figures</source>
        <translation>Dati ISTAT</translation>
    </message>
    <message>
        <source>No figure yet</source>
        <translation>Ancora nessun dato</translation>
    </message>
    <message>
        <source>The yearly change of the FOI index without tobacco, as published each month in the Gazzetta Ufficiale.</source>
        <translation>La variazione annua dell&apos;indice FOI senza tabacchi, come pubblicata ogni mese in Gazzetta Ufficiale.</translation>
    </message>
    <message>
        <source>&amp;Enter figure…</source>
        <translation>&amp;Inserisci il dato…</translation>
    </message>
    <message>
        <source>Choose a&amp;ll</source>
        <translation>Scegli &amp;tutti</translation>
    </message>
    <message>
        <source>Choose &amp;none</source>
        <translation>&amp;Non scegliere nessuno</translation>
    </message>
    <message>
        <source>&amp;Rent steps…</source>
        <translation>&amp;Scatti del canone…</translation>
    </message>
    <message>
        <source>A&amp;pply updates…</source>
        <translation>A&amp;pplica gli aggiornamenti…</translation>
    </message>
    <message>
        <source>Enter &amp;figure…</source>
        <translation>Inserisci il &amp;dato…</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ri&amp;muovi…</translation>
    </message>
    <message>
        <source>No ISTAT figure for {0}</source>
        <translation>Nessun dato ISTAT per {0}</translation>
    </message>
    <message>
        <source>Enter the figure of the month, or of one of the two before it.</source>
        <translation>Inserisci il dato del mese, o di uno dei due precedenti.</translation>
    </message>
    <message>
        <source>No rent to update for {0}</source>
        <translation>Nessun canone da aggiornare per {0}</translation>
    </message>
    <message>
        <source>A rent is updated in the month in which a year of its contract ends.</source>
        <translation>Un canone si aggiorna nel mese in cui si compie un anno di contratto.</translation>
    </message>
    <message>
        <source>Updates of the month ({0})</source>
        <translation>Aggiornamenti del mese ({0})</translation>
    </message>
    <message>
        <source>Never applied ({0})</source>
        <translation>Mai applicati ({0})</translation>
    </message>
    <message>
        <source>Left out ({0})</source>
        <translation>Esclusi ({0})</translation>
    </message>
    <message>
        <source>{0}: {1} × {2} %: {3} → {4}</source>
        <translation>{0}: {1} × {2} %: {3} → {4}</translation>
    </message>
    <message>
        <source>Missing in what was charged: {0}</source>
        <translation>Mancante in quanto addebitato: {0}</translation>
    </message>
    <message>
        <source>Prescribed after five years (art. 2948 c.c.): {0}</source>
        <translation>Prescritto dopo cinque anni (art. 2948 c.c.): {0}</translation>
    </message>
    <message>
        <source>Apply updates</source>
        <translation>Applica gli aggiornamenti</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Applica</translation>
    </message>
    <message>
        <source>Leases: {0}. Their monthly rents change by {1} in all; a month that is charged stays as it was charged.</source>
        <translation>Contratti: {0}. I canoni mensili cambiano in tutto di {1}; un mese già addebitato resta com&apos;è.</translation>
    </message>
    <message>
        <source>Missed so far: {0}; the update charges it now or never.</source>
        <translation>Mancante finora: {0}; l&apos;aggiornamento lo addebita adesso o mai.</translation>
    </message>
    <message>
        <source>Leases updated: {0}. Charged for the past: {1}.</source>
        <translation>Contratti aggiornati: {0}. Addebitato per il passato: {1}.</translation>
    </message>
    <message>
        <source>Leases updated: {0}.</source>
        <translation>Contratti aggiornati: {0}.</translation>
    </message>
    <message>
        <source>FOI index without tobacco: the change on the same month of the year before. A figure entered before for the month is replaced; rents updated by it stay.</source>
        <translation>Indice FOI senza tabacchi: la variazione sullo stesso mese dell&apos;anno prima. Un dato già inserito per il mese viene sostituito; i canoni aggiornati con quello restano.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>Remove the figure of {0}?</source>
        <translation>Rimuovere il dato di {0}?</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Rimuovi</translation>
    </message>
    <message>
        <source>Rents that were updated by it stay as they are.</source>
        <translation>I canoni aggiornati con quello restano come sono.</translation>
    </message>
</context>
<context>
    <name>Vacancy</name>
    <message>
        <source>Units</source>
        <translation>Alloggi</translation>
    </message>
    <message>
        <source>Empty units</source>
        <translation>Alloggi vuoti</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Candidati</translation>
    </message>
    <message>
        <source>{0} rm</source>
        <translation>{0} vani</translation>
    </message>
    <message>
        <source>empty {0} d</source>
        <translation>vuoto {0} gg</translation>
    </message>
    <message>
        <source>still lived in</source>
        <translation>ancora abitato</translation>
    </message>
    <message>
        <source>here {0} d</source>
        <translation>qui {0} gg</translation>
    </message>
    <message>
        <source>{0} lost</source>
        <translation>persi {0}</translation>
    </message>
    <message>
        <source>{0} goes back to “{1}”: the days of the later phases are taken away.</source>
        <translation>{0} torna a «{1}»: i giorni delle fasi successive si tolgono.</translation>
    </message>
    <message>
        <source>&amp;Move back</source>
        <translation>&amp;Torna indietro</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Sposta</translation>
    </message>
    <message>
        <source>The day on which the keys come back ends the occupancy in the contract, too.</source>
        <translation>Il giorno in cui tornano le chiavi chiude l’occupazione anche nel contratto.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salva</translation>
    </message>
    <message>
        <source>A declared day may lie ahead: it is a plan until it comes.</source>
        <translation>Un giorno dichiarato può essere futuro: è una previsione finché non arriva.</translation>
    </message>
    <message>
        <source>Why {0} is empty</source>
        <translation>Perché {0} è vuoto</translation>
    </message>
    <message>
        <source>Causes with a star leave the days out of vacancy, above and below the line: all empty days, or those between the two days.</source>
        <translation>Le cause con l’asterisco escludono i giorni dallo sfitto, sopra e sotto la linea: tutti i giorni vuoti, o quelli tra le due date.</translation>
    </message>
    <message>
        <source>Visit to {0}</source>
        <translation>Sopralluogo a {0}</translation>
    </message>
    <message>
        <source>Works in {0}</source>
        <translation>Lavori in {0}</translation>
    </message>
    <message>
        <source>Offer {0} to {1}</source>
        <translation>Proponi {0} a {1}</translation>
    </message>
    <message>
        <source>&amp;Offer</source>
        <translation>&amp;Proponi</translation>
    </message>
    <message>
        <source>{0}: answer of {1}</source>
        <translation>{0}: risposta di {1}</translation>
    </message>
    <message>
        <source>New candidate</source>
        <translation>Nuovo candidato</translation>
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
        <translation>L&apos;ufficio della tua cooperativa di abitanti, in un solo file.</translation>
    </message>
    <message>
        <source>Open an office</source>
        <translation>Apri un ufficio</translation>
    </message>
    <message>
        <source>An office file that is already on this computer or on a shared disk.</source>
        <translation>Un file d&apos;ufficio che è già su questo computer o su un disco condiviso.</translation>
    </message>
    <message>
        <source>Move in from spreadsheets</source>
        <translation>Importa dai fogli di calcolo</translation>
    </message>
    <message>
        <source>The cooperative&apos;s own lists of developments, units, households, leases and movements become an office, checked line by line.</source>
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
        <translation>Ann&amp;ulla l&apos;importazione…</translation>
    </message>
    <message>
        <source>&amp;Reports…</source>
        <translation>&amp;Relazioni…</translation>
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
        <source>&amp;End the presentation</source>
        <translation>T&amp;ermina la presentazione</translation>
    </message>
    <message>
        <source>&amp;Presentation with masked names…</source>
        <translation>&amp;Presentazione con i nomi mascherati…</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
</context>
<context>
    <name>WriteOffsPage</name>
    <message>
        <source>Small old debts</source>
        <translation>Piccoli debiti vecchi</translation>
    </message>
    <message>
        <source>No small old debt</source>
        <translation>Nessun piccolo debito vecchio</translation>
    </message>
    <message>
        <source>Former tenants who owe little and for long stand here, by the limits set.</source>
        <translation>Qui sta chi è uscito e deve poco da tanto, secondo i limiti impostati.</translation>
    </message>
    <message>
        <source>Write-offs</source>
        <translation>Inesigibili</translation>
    </message>
    <message>
        <source>Nothing proposed yet</source>
        <translation>Ancora nessuna proposta</translation>
    </message>
    <message>
        <source>One person proposes, another decides; both stay written.</source>
        <translation>Uno propone, un altro decide; restano scritti tutti e due.</translation>
    </message>
    <message>
        <source>&amp;Propose…</source>
        <translation>&amp;Proponi…</translation>
    </message>
    <message>
        <source>H&amp;ousehold</source>
        <translation>Nucle&amp;o</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>&amp;Approva…</translation>
    </message>
    <message>
        <source>&amp;Refuse…</source>
        <translation>&amp;Respingi…</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>R&amp;itira…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>S&amp;torna…</translation>
    </message>
    <message>
        <source>For the &amp;board…</source>
        <translation>Per il &amp;CdA…</translation>
    </message>
    <message>
        <source>Without &amp;names…</source>
        <translation>Senza &amp;nomi…</translation>
    </message>
    <message>
        <source>Small old debts of former tenants</source>
        <translation>Piccoli debiti vecchi di ex inquilini</translation>
    </message>
    <message>
        <source>Proposed and decided</source>
        <translation>Proposti e decisi</translation>
    </message>
    <message>
        <source>to be decided: {0}, {1}</source>
        <translation>da decidere: {0}, {1}</translation>
    </message>
    <message>
        <source>Proposed on {0} by {1}: {2}</source>
        <translation>Proposto il {0} da {1}: {2}</translation>
    </message>
    <message>
        <source>Decided on {0} by {1}. {2}</source>
        <translation>Deciso il {0} da {1}. {2}</translation>
    </message>
    <message>
        <source>Propose to write off {0} debts, {1}</source>
        <translation>Proponi la rinuncia a {0} debiti, {1}</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>&amp;Proponi</translation>
    </message>
    <message>
        <source>Write off {0} of {1}?</source>
        <translation>Rinunciare a {0} di {1}?</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Approva</translation>
    </message>
    <message>
        <source>A credit is posted for each open charge, on today’s day. It can be taken back.</source>
        <translation>Si registra un accredito per ogni addebito aperto, con la data di oggi. Si può stornare.</translation>
    </message>
    <message>
        <source>Refuse the write-off of {0}</source>
        <translation>Respingi la rinuncia per {0}</translation>
    </message>
    <message>
        <source>&amp;Refuse</source>
        <translation>&amp;Respingi</translation>
    </message>
    <message>
        <source>Withdraw the proposal for {0}</source>
        <translation>Ritira la proposta per {0}</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>R&amp;itira</translation>
    </message>
    <message>
        <source>Take back the write-off of {0}</source>
        <translation>Storna la rinuncia per {0}</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>S&amp;torna</translation>
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
        <source>The ledger&apos;s chain is broken: an entry was changed outside the program.</source>
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
        <translation>L&apos;ufficio dimostrativo è in {name}.</translation>
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
        <source>{stored} lines stored, {already_there} were there already, {booked} posted.</source>
        <translation>Righe importate: {stored}; già presenti: {already_there}; registrate: {booked}.</translation>
    </message>
    <message>
        <source>Nothing of {name} was stored.</source>
        <translation>Di {name} non è stato importato niente.</translation>
    </message>
    <message>
        <source>{name} was taken back with its {lines} lines.</source>
        <translation>L&apos;importazione di {name} è annullata, con le sue righe: {lines}.</translation>
    </message>
    <message>
        <source>The report is in {name}.</source>
        <translation>La relazione è in {name}.</translation>
    </message>
    <message>
        <source>{rows} rows are in {name}.</source>
        <translation>Righe scritte in {name}: {rows}.</translation>
    </message>
    <message>
        <source>{count} letters are in {folder}.</source>
        <translation>{count} lettere sono in {folder}.</translation>
    </message>
    <message>
        <source>The folder for the lawyer is in {folder}.</source>
        <translation>Il fascicolo per il legale è in {folder}.</translation>
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
        <translation>C&apos;è già un file {name}.</translation>
    </message>
    <message>
        <source>The office cannot be made at {name}: {reason}.</source>
        <translation>L&apos;ufficio non si può creare in {name}: {reason}.</translation>
    </message>
    <message>
        <source>Somebody else has just changed this: look at it again, then save.</source>
        <translation>Qualcun altro lo ha appena cambiato: ricontrolla, poi salva.</translation>
    </message>
    <message>
        <source>The office is busy with another change: try again in a moment.</source>
        <translation>L&apos;ufficio è occupato con un&apos;altra modifica: riprova fra un momento.</translation>
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
        <translation>Il file dell&apos;ufficio è in sola lettura: non è stato salvato nulla.</translation>
    </message>
    <message>
        <source>There is no office file {name}.</source>
        <translation>Non c&apos;è un file d&apos;ufficio {name}.</translation>
    </message>
    <message>
        <source>The office {name} was made by a newer Portineria: update this program first.</source>
        <translation>L&apos;ufficio {name} è stato creato da una versione più recente di Portineria: prima aggiorna il programma.</translation>
    </message>
    <message>
        <source>The office {name} is read-only: its file or folder cannot be written.</source>
        <translation>L&apos;ufficio {name} è in sola lettura: il suo file o la sua cartella non si può scrivere.</translation>
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
        <translation>L&apos;ufficio {name} è danneggiato e non si può leggere: ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>The office {name} needs an update, but no copy of it could be written first.</source>
        <translation>L&apos;ufficio {name} va aggiornato, ma non se ne è potuta scrivere prima una copia.</translation>
    </message>
    <message>
        <source>The copy for the presentation cannot be written.</source>
        <translation>La copia per la presentazione non si può scrivere.</translation>
    </message>
    <message>
        <source>There is no such entry in the log.</source>
        <translation>Nel diario non c&apos;è questa voce.</translation>
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
        <source>The follow-up cannot come before the entry&apos;s own day.</source>
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
        <translation>L&apos;ufficio parla italiano o inglese.</translation>
    </message>
    <message>
        <source>The smallest instalment cannot be negative.</source>
        <translation>La rata minima non può essere negativa.</translation>
    </message>
    <message>
        <source>An amount cannot be negative.</source>
        <translation>Un importo non può essere negativo.</translation>
    </message>
    <message>
        <source>The logo is larger than 1 MB: choose a smaller picture.</source>
        <translation>Il logo supera 1 MB: scegli un&apos;immagine più piccola.</translation>
    </message>
    <message>
        <source>The logo is {width} × {height} pixels: {limit} a side are enough.</source>
        <translation>Il logo è di {width} × {height} pixel: ne bastano {limit} per lato.</translation>
    </message>
    <message>
        <source>This is not a PNG or JPEG picture.</source>
        <translation>Questa non è un&apos;immagine PNG o JPEG.</translation>
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
        <translation>Non c&apos;è la cartella {name}.</translation>
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
        <source>{name} is not a text file: it cannot be read.</source>
        <translation>{name} non è un file di testo: non si può leggere.</translation>
    </message>
    <message>
        <source>{name} has movements on several sheets: save each of them as a file of its own.</source>
        <translation>{name} ha movimenti su più fogli: salva ognuno come file a sé.</translation>
    </message>
    <message>
        <source>The workbook {name} cannot be read.</source>
        <translation>Il file Excel {name} non si può leggere.</translation>
    </message>
    <message>
        <source>The move-in cannot be undone: there is none, or something was posted since.</source>
        <translation>L&apos;importazione non si può annullare: non ce n&apos;è una, o da allora è stato registrato altro.</translation>
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
        <translation>L&apos;importo non può essere zero.</translation>
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
        <source>Money that came in is registered as a payment.</source>
        <translation>Il denaro arrivato si registra come incasso.</translation>
    </message>
    <message>
        <source>An amount must be more than zero.</source>
        <translation>L&apos;importo deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>An entry cannot be dated in the future.</source>
        <translation>Una voce non può avere una data futura.</translation>
    </message>
    <message>
        <source>This lease is not there any more.</source>
        <translation>Questo contratto non c&apos;è più.</translation>
    </message>
    <message>
        <source>It belongs to an earlier month: figures already printed for it will change.</source>
        <translation>È di un mese passato: i dati già stampati cambieranno.</translation>
    </message>
    <message>
        <source>On that day the lease had not started yet.</source>
        <translation>Quel giorno il contratto non era ancora iniziato.</translation>
    </message>
    <message>
        <source>The same entry is there already, with this due day.</source>
        <translation>La stessa voce c&apos;è già, con questa scadenza.</translation>
    </message>
    <message>
        <source>This lease has an opening balance already.</source>
        <translation>Questo contratto ha già un saldo iniziale.</translation>
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
        <translation>Questo piano non c&apos;è più.</translation>
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
        <translation>C&apos;è già un intervento con il codice {code}.</translation>
    </message>
    <message>
        <source>There is already a unit with the code {code}.</source>
        <translation>C&apos;è già un alloggio con il codice {code}.</translation>
    </message>
    <message>
        <source>Choose the development.</source>
        <translation>Scegli l&apos;intervento.</translation>
    </message>
    <message>
        <source>The last available day is before the first one.</source>
        <translation>L&apos;ultimo giorno disponibile viene prima del primo.</translation>
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
        <translation>Questo piano non è più come l&apos;hai visto: guardalo di nuovo.</translation>
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
        <source>This plan was signed: it ends by forfeiture.</source>
        <translation>Questo piano è stato firmato: finisce con la decadenza.</translation>
    </message>
    <message>
        <source>An informal plan cannot be forfeited: end it, its charges stay due.</source>
        <translation>Un piano informale non può decadere: chiuderlo, i suoi addebiti restano dovuti.</translation>
    </message>
    <message>
        <source>The old plan’s interest is {now} by today, not {then}: look at it again.</source>
        <translation>Gli interessi del vecchio piano sono oggi {now}, non {then}: riguardarlo.</translation>
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
        <source>The plan to be renegotiated is no longer under way.</source>
        <translation>Il piano da rinegoziare non è più in corso.</translation>
    </message>
    <message>
        <source>Of plan {number} {paid} instalments were paid: the rules ask for {needed} before it is renegotiated.</source>
        <translation>Del piano {number} sono state pagate {paid} rate: le regole ne chiedono {needed} prima di rinegoziarlo.</translation>
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
        <source>Rent, service charges and instalment are {month} a month, {share}% of the income: more than the {limit}% that can be sustained.</source>
        <translation>Canone, spese e rata sono {month} al mese, il {share}% del reddito: più del {limit}% sostenibile.</translation>
    </message>
    <message>
        <source>The final instalment is the largest: more than {instalment}.</source>
        <translation>La rata finale è la più alta: più di {instalment}.</translation>
    </message>
    <message>
        <source>Choose at least one charge to include.</source>
        <translation>Scegli almeno un addebito da includere.</translation>
    </message>
    <message>
        <source>The down payment must be less than the debt of {debt}.</source>
        <translation>L&apos;acconto deve essere minore del debito di {debt}.</translation>
    </message>
    <message>
        <source>The down payment falls due before the first instalment.</source>
        <translation>L&apos;acconto scade prima della prima rata.</translation>
    </message>
    <message>
        <source>The instalment must be more than zero.</source>
        <translation>La rata deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>Between two instalments lie 1 to {most} months.</source>
        <translation>Tra due rate ci sono da 1 a {most} mesi.</translation>
    </message>
    <message>
        <source>The cents left over go to one of the instalments.</source>
        <translation>I centesimi che avanzano vanno su una delle rate.</translation>
    </message>
    <message>
        <source>The final instalment must be more than zero and less than {rest}.</source>
        <translation>La rata finale deve essere maggiore di zero e minore di {rest}.</translation>
    </message>
    <message>
        <source>With a final instalment there are two at least.</source>
        <translation>Con una rata finale le rate sono almeno due.</translation>
    </message>
    <message>
        <source>The yearly interest is more than 0 and at most {highest} per cent.</source>
        <translation>L&apos;interesse annuo è maggiore di 0 e al massimo del {highest} per cento.</translation>
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
        <source>A day of death cannot lie in the future.</source>
        <translation>Il giorno del decesso non può essere futuro.</translation>
    </message>
    <message>
        <source>The day of death lies before that of birth ({day}).</source>
        <translation>Il giorno del decesso viene prima della nascita ({day}).</translation>
    </message>
    <message>
        <source>Choose the unit.</source>
        <translation>Scegli l&apos;alloggio.</translation>
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
        <source>A contract grants 75 or 100 % of the index, or nothing.</source>
        <translation>Un contratto riconosce il 75 o il 100 % dell&apos;indice, o niente.</translation>
    </message>
    <message>
        <source>An amount cannot be below zero.</source>
        <translation>Un importo non può essere sotto zero.</translation>
    </message>
    <message>
        <source>A household is at least one person.</source>
        <translation>Un nucleo è almeno di una persona.</translation>
    </message>
    <message>
        <source>On these days the unit is let to {name} ({code}, since {day}).</source>
        <translation>In questi giorni l&apos;alloggio è locato a {name} ({code}, dal {day}).</translation>
    </message>
    <message>
        <source>{name} is too large to be a bank statement.</source>
        <translation>{name} è troppo grande per essere un estratto conto bancario.</translation>
    </message>
    <message>
        <source>The file {name} cannot be read: {reason}.</source>
        <translation>Il file {name} non si può leggere: {reason}.</translation>
    </message>
    <message>
        <source>The columns of {name} are not known: import it in the window once, and say there which is which.</source>
        <translation>Le colonne di {name} non sono note: importalo una volta dalla finestra e indica lì che cosa contengono.</translation>
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
        <source>Write a percentage such as 2,5.</source>
        <translation>Scrivi una percentuale come 2,5.</translation>
    </message>
    <message>
        <source>Write an amount such as 1.234,56.</source>
        <translation>Scrivi un importo come 1.234,56.</translation>
    </message>
    <message>
        <source>Write the number of the instalment that takes the odd cents.</source>
        <translation>Scrivi il numero della rata che prende i centesimi residui.</translation>
    </message>
    <message>
        <source>Write a day such as 05/11/2026.</source>
        <translation>Scrivi un giorno come 05/11/2026.</translation>
    </message>
    <message>
        <source>A list is written as .xlsx or .csv, not as {name}.</source>
        <translation>Un elenco si scrive come .xlsx o .csv, non come {name}.</translation>
    </message>
    <message>
        <source>There is no statement to take back.</source>
        <translation>Non c&apos;è nessun estratto conto bancario da annullare.</translation>
    </message>
    <message>
        <source>The payment and what went back are not the same amount.</source>
        <translation>L&apos;incasso e quanto è tornato indietro non hanno lo stesso importo.</translation>
    </message>
    <message>
        <source>This statement has been taken back already.</source>
        <translation>Questo estratto conto è già stato annullato.</translation>
    </message>
    <message>
        <source>This line brought no money in.</source>
        <translation>Questa riga non ha portato denaro.</translation>
    </message>
    <message>
        <source>Someone has decided on this line already.</source>
        <translation>Qualcuno ha già deciso su questa riga.</translation>
    </message>
    <message>
        <source>The statement of this line was taken back.</source>
        <translation>L&apos;estratto conto di questa riga è stato annullato.</translation>
    </message>
    <message>
        <source>The parts do not make up the amount of the line.</source>
        <translation>Le parti non fanno l&apos;importo della riga.</translation>
    </message>
    <message>
        <source>The bank dates this line after today: it has to wait.</source>
        <translation>La banca data questa riga dopo oggi: deve aspettare.</translation>
    </message>
    <message>
        <source>The bank took one of these payments back since: undo that return first.</source>
        <translation>Nel frattempo la banca ha ripreso uno di questi incassi: prima annulla quella ripresa.</translation>
    </message>
    <message>
        <source>{name} holds no movement: nothing was imported.</source>
        <translation>{name} non contiene movimenti: non è stato importato niente.</translation>
    </message>
    <message>
        <source>{name} was imported on {day} already: nothing was imported again.</source>
        <translation>{name} è già stato importato il {day}: non è stato importato di nuovo niente.</translation>
    </message>
    <message>
        <source>Every movement of {name} is here already: nothing was imported again.</source>
        <translation>Ogni movimento di {name} è già presente: non è stato importato di nuovo niente.</translation>
    </message>
    <message>
        <source>Line {line}: the CBI flow {kind} is no statement of accounts (RH or EC).</source>
        <translation>Riga {line}: il flusso CBI {kind} non è una rendicontazione di conti (RH o EC).</translation>
    </message>
    <message>
        <source>The file holds no bank statement.</source>
        <translation>Il file non contiene nessun estratto conto.</translation>
    </message>
    <message>
        <source>Line {line}: this is an interim report (MT942); take the bank&apos;s statement (MT940) instead.</source>
        <translation>Riga {line}: è un rapporto infragiornaliero (MT942); prendi dalla banca l&apos;estratto conto (MT940).</translation>
    </message>
    <message>
        <source>The file holds no OFX: its beginning is missing.</source>
        <translation>Il file non contiene OFX: manca l&apos;inizio.</translation>
    </message>
    <message>
        <source>Line {line} is nested too deeply for a statement.</source>
        <translation>La riga {line} è annidata troppo per un estratto conto.</translation>
    </message>
    <message>
        <source>{name} is a PDF, made for reading: take the statement from the bank as CAMT, CBI, CSV, Excel, MT940 or OFX.</source>
        <translation>{name} è un PDF, fatto per essere letto: prendi dalla banca l&apos;estratto conto come CAMT, CBI, CSV, Excel, MT940 o OFX.</translation>
    </message>
    <message>
        <source>{name} is a picture, not a bank statement.</source>
        <translation>{name} è un&apos;immagine, non un estratto conto bancario.</translation>
    </message>
    <message>
        <source>{name} is an archive: unpack it, and import the statements in it one by one.</source>
        <translation>{name} è un archivio: scompattalo e importa uno a uno gli estratti conto che contiene.</translation>
    </message>
    <message>
        <source>{name} is a web page, whatever its ending: take the statement from the bank in another format.</source>
        <translation>{name} è una pagina web, qualunque sia l&apos;estensione: prendi dalla banca l&apos;estratto conto in un altro formato.</translation>
    </message>
    <message>
        <source>{name} is XML, but holds no bank statement (CAMT.052, CAMT.053 or CAMT.054).</source>
        <translation>{name} è XML, ma non contiene un estratto conto (CAMT.052, CAMT.053 o CAMT.054).</translation>
    </message>
    <message>
        <source>{name} is no bank statement in a format that is known.</source>
        <translation>{name} non è un estratto conto in un formato conosciuto.</translation>
    </message>
    <message>
        <source>The file holds no text, so no statement.</source>
        <translation>Il file non contiene testo, quindi nessun estratto conto.</translation>
    </message>
    <message>
        <source>The file&apos;s letters cannot be read: it is damaged.</source>
        <translation>I caratteri del file non si leggono: il file è danneggiato.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Il file è vuoto.</translation>
    </message>
    <message>
        <source>The file is larger than {size} MB: it is no statement.</source>
        <translation>Il file supera {size} MB: non è un estratto conto.</translation>
    </message>
    <message>
        <source>The text of line {line} is too long for a statement.</source>
        <translation>Il testo della riga {line} è troppo lungo per un estratto conto.</translation>
    </message>
    <message>
        <source>Line {line} declares a document type: no bank&apos;s statement does.</source>
        <translation>La riga {line} dichiara un tipo di documento: nessun estratto conto lo fa.</translation>
    </message>
    <message>
        <source>The file is damaged or cut off at line {line}.</source>
        <translation>Il file è danneggiato o troncato alla riga {line}.</translation>
    </message>
    <message>
        <source>This year is still to come.</source>
        <translation>Quest&apos;anno deve ancora venire.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Questo giorno deve ancora venire.</translation>
    </message>
    <message>
        <source>More would go than was held.</source>
        <translation>Uscirebbe più di quanto era in deposito.</translation>
    </message>
    <message>
        <source>No figure is published for a month to come.</source>
        <translation>Per un mese futuro non è pubblicato nessun dato.</translation>
    </message>
    <message>
        <source>Write the yearly change in per cent as published, such as 1,1.</source>
        <translation>Scrivi la variazione annua in per cento come pubblicata, per esempio 1,1.</translation>
    </message>
    <message>
        <source>The leases have changed meanwhile: look at the updates again.</source>
        <translation>Nel frattempo i contratti sono cambiati: riguarda gli aggiornamenti.</translation>
    </message>
    <message>
        <source>An earlier month is charged only once it is confirmed.</source>
        <translation>Un mese passato si addebita solo dopo conferma.</translation>
    </message>
    <message>
        <source>The leases have changed meanwhile: look at the charges again.</source>
        <translation>Nel frattempo i contratti sono cambiati: riguarda gli addebiti.</translation>
    </message>
    <message>
        <source>This run has been taken back already.</source>
        <translation>Questa emissione è già stata annullata.</translation>
    </message>
    <message>
        <source>An amount must not be below zero.</source>
        <translation>Un importo non può essere sotto zero.</translation>
    </message>
    <message>
        <source>The lease begins on {day}: until a later day its own amounts hold.</source>
        <translation>Il contratto inizia il {day}: fino a un giorno successivo valgono i suoi importi.</translation>
    </message>
    <message>
        <source>The keys came back on {day}.</source>
        <translation>Le chiavi sono tornate il {day}.</translation>
    </message>
    <message>
        <source>There is a step from this day on already.</source>
        <translation>Da questo giorno c&apos;è già uno scatto.</translation>
    </message>
    <message>
        <source>The months from this day on are charged already: a step may begin on {day}.</source>
        <translation>I mesi da questo giorno sono già addebitati: uno scatto può iniziare il {day}.</translation>
    </message>
    <message>
        <source>Only this month and the next one can be charged.</source>
        <translation>Si può addebitare solo questo mese e il prossimo.</translation>
    </message>
    <message>
        <source>This mandate has been revoked already.</source>
        <translation>Questo mandato è già stato revocato.</translation>
    </message>
    <message>
        <source>It cannot be revoked before it was signed.</source>
        <translation>Non può essere revocato prima della firma.</translation>
    </message>
    <message>
        <source>Nothing is collected before the mandate is signed.</source>
        <translation>Non si incassa niente prima della firma del mandato.</translation>
    </message>
    <message>
        <source>A mandate reference has letters without accents, digits and + ? / - : ( ) . , &apos;.</source>
        <translation>Il riferimento di un mandato ha lettere senza accenti, cifre e + ? / - : ( ) . , &apos;.</translation>
    </message>
    <message>
        <source>This reference is that of a mandate of lease {code}.</source>
        <translation>Questo riferimento è di un mandato del contratto {code}.</translation>
    </message>
    <message>
        <source>This is no charge of that lease.</source>
        <translation>Questo non è un addebito di quel contratto.</translation>
    </message>
    <message>
        <source>This entry brought no money in.</source>
        <translation>Questa voce non ha portato denaro.</translation>
    </message>
    <message>
        <source>Say why: the reason stays with the choice.</source>
        <translation>Scrivi perché: il motivo resta con la scelta.</translation>
    </message>
    <message>
        <source>This entry was reversed: it pays nothing.</source>
        <translation>Questa voce è stata stornata: non paga niente.</translation>
    </message>
    <message>
        <source>Only a payment can go back.</source>
        <translation>Solo un incasso può tornare indietro.</translation>
    </message>
    <message>
        <source>It cannot go back before the day on which it came.</source>
        <translation>Non può tornare indietro prima del giorno in cui è arrivato.</translation>
    </message>
    <message>
        <source>Payment no. {number} went back already.</source>
        <translation>L&apos;incasso n. {number} è già tornato indietro.</translation>
    </message>
    <message>
        <source>Interest is charged through today at the latest.</source>
        <translation>Gli interessi si addebitano al più tardi fino a oggi.</translation>
    </message>
    <message>
        <source>Say why.</source>
        <translation>Scrivi perché.</translation>
    </message>
    <message>
        <source>Write in a few words what was said.</source>
        <translation>Scrivi in due parole che cosa si è detto.</translation>
    </message>
    <message>
        <source>This talk is still to come: move it to today first.</source>
        <translation>Questo colloquio deve ancora venire: prima spostalo a oggi.</translation>
    </message>
    <message>
        <source>Choose the household.</source>
        <translation>Scegli il nucleo.</translation>
    </message>
    <message>
        <source>A talk is arranged for today or a day to come.</source>
        <translation>Un colloquio si fissa per oggi o per un giorno a venire.</translation>
    </message>
    <message>
        <source>A talk takes {least} to {most} minutes.</source>
        <translation>Un colloquio dura da {least} a {most} minuti.</translation>
    </message>
    <message>
        <source>This talk is over already.</source>
        <translation>Questo colloquio è già finito.</translation>
    </message>
    <message>
        <source>This has ended already.</source>
        <translation>Questo è già chiuso.</translation>
    </message>
    <message>
        <source>This notice has been withdrawn already.</source>
        <translation>Questa messa in mora è già stata ritirata.</translation>
    </message>
    <message>
        <source>Say what proves that it was received.</source>
        <translation>Scrivi che cosa prova che è stata ricevuta.</translation>
    </message>
    <message>
        <source>A notice concerns what was due when it was received, not later charges.</source>
        <translation>Una messa in mora riguarda ciò che era scaduto quando è stata ricevuta, non gli addebiti successivi.</translation>
    </message>
    <message>
        <source>This notice has been recorded already.</source>
        <translation>Questa messa in mora è già registrata.</translation>
    </message>
    <message>
        <source>No legal rate before {day} is known: enter the earlier ones first.</source>
        <translation>Prima del {day} non si conosce nessun tasso legale: inserisci prima quelli precedenti.</translation>
    </message>
    <message>
        <source>A legal rate lies between 0 and 100 per cent.</source>
        <translation>Un tasso legale sta tra 0 e 100 per cento.</translation>
    </message>
    <message>
        <source>A legal rate has four decimal places at most.</source>
        <translation>Un tasso legale ha al massimo quattro decimali.</translation>
    </message>
    <message>
        <source>No rate is known that far ahead.</source>
        <translation>Così avanti non si conosce nessun tasso.</translation>
    </message>
    <message>
        <source>A rate from {day} has been entered already: correct that one.</source>
        <translation>Un tasso dal {day} è già inserito: correggi quello.</translation>
    </message>
    <message>
        <source>A tax code has 16 letters and digits, or 11 digits: some are missing here, or too many.</source>
        <translation>Un codice fiscale ha 16 lettere e cifre, o 11 cifre: qui ne mancano, o sono troppe.</translation>
    </message>
    <message>
        <source>A tax code is not made like this: look at each letter and digit.</source>
        <translation>Un codice fiscale non è fatto così: guarda ogni lettera e cifra.</translation>
    </message>
    <message>
        <source>The check letter of the tax code does not hold: a sign is wrong or two are swapped.</source>
        <translation>La lettera di controllo del codice fiscale non torna: un carattere è sbagliato o due sono scambiati.</translation>
    </message>
    <message>
        <source>The check digit of the tax code does not hold: a digit is wrong or two are swapped.</source>
        <translation>La cifra di controllo del codice fiscale non torna: una cifra è sbagliata o due sono scambiate.</translation>
    </message>
    <message>
        <source>An Italian VAT number has 11 digits: some are missing here, or too many.</source>
        <translation>Una partita IVA ha 11 cifre: qui ne mancano, o sono troppe.</translation>
    </message>
    <message>
        <source>The check digit of the VAT number does not hold: a digit is wrong or two are swapped.</source>
        <translation>La cifra di controllo della partita IVA non torna: una cifra è sbagliata o due sono scambiate.</translation>
    </message>
    <message>
        <source>An Italian IBAN has 27 letters and digits: some are missing here, or too many.</source>
        <translation>Un IBAN italiano ha 27 lettere e cifre: qui ne mancano, o sono troppe.</translation>
    </message>
    <message>
        <source>The check digits of the IBAN do not hold: a sign is wrong or two are swapped.</source>
        <translation>Le cifre di controllo dell&apos;IBAN non tornano: un carattere è sbagliato o due sono scambiati.</translation>
    </message>
    <message>
        <source>An IBAN of this country is not made like this: look at each letter and digit.</source>
        <translation>Un IBAN di questo paese non è fatto così: guarda ogni lettera e cifra.</translation>
    </message>
    <message>
        <source>Only a payment that stands gets a receipt.</source>
        <translation>Si dà ricevuta solo di un incasso valido.</translation>
    </message>
    <message>
        <source>This payment has its receipt already: no. {number}.</source>
        <translation>Questo incasso ha già la sua ricevuta: n. {number}.</translation>
    </message>
    <message>
        <source>This receipt is not there.</source>
        <translation>Questa ricevuta non c&apos;è.</translation>
    </message>
    <message>
        <source>The receipt is damaged: it is not as it was printed. Restore a backup.</source>
        <translation>La ricevuta è danneggiata: non è più com&apos;era alla stampa. Ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>Choose somebody of the household.</source>
        <translation>Scegli qualcuno del nucleo.</translation>
    </message>
    <message>
        <source>{name} is the head already.</source>
        <translation>{name} è già l&apos;intestatario.</translation>
    </message>
    <message>
        <source>The lease begins on {day}: it can be taken over from the day after.</source>
        <translation>Il contratto inizia il {day}: si può subentrare dal giorno dopo.</translation>
    </message>
    <message>
        <source>The keys came back on {day}: from the day after, or not as a take-over.</source>
        <translation>Le chiavi sono tornate il {day}: dal giorno dopo, oppure non è un subentro.</translation>
    </message>
    <message>
        <source>Say why the debts pass over: the reason stays with them.</source>
        <translation>Scrivi perché i debiti passano: il motivo resta con loro.</translation>
    </message>
    <message>
        <source>Repayment plan {number} is running on these debts: they stay where they are until it is closed.</source>
        <translation>Su questi debiti corre il piano di rientro {number}: restano dove sono finché non è chiuso.</translation>
    </message>
    <message>
        <source>Choose who takes over.</source>
        <translation>Scegli chi subentra.</translation>
    </message>
    <message>
        <source>Choose another household than the one that leaves.</source>
        <translation>Scegli un nucleo diverso da quello che esce.</translation>
    </message>
    <message>
        <source>{name} is the head of the household that leaves.</source>
        <translation>{name} è l&apos;intestatario del nucleo che esce.</translation>
    </message>
    <message>
        <source>{name} has this tax code already: household {household} ({code}).</source>
        <translation>{name} ha già questo codice fiscale: nucleo {household} ({code}).</translation>
    </message>
    <message>
        <source>Household {household} ({code}) pays from this IBAN already.</source>
        <translation>Il nucleo {household} ({code}) paga già da questo IBAN.</translation>
    </message>
    <message>
        <source>Type a few letters and choose one of the households found.</source>
        <translation>Scrivi qualche lettera e scegli uno dei nuclei trovati.</translation>
    </message>
    <message>
        <source>It cannot end before it begins.</source>
        <translation>Non può finire prima di cominciare.</translation>
    </message>
    <message>
        <source>Choose a day to come, to look at it again.</source>
        <translation>Scegliere un giorno futuro, per rivederlo.</translation>
    </message>
    <message>
        <source>This is noted already: end it to note it anew.</source>
        <translation>È già annotato: chiuderlo per annotarlo di nuovo.</translation>
    </message>
    <message>
        <source>The letter is of {day}: this day is before it.</source>
        <translation>La lettera è del {day}: questo giorno è precedente.</translation>
    </message>
    <message>
        <source>Enter the day on the card.</source>
        <translation>Scrivere il giorno della cartolina.</translation>
    </message>
    <message>
        <source>Its receipt is recorded as that of a notice of default: withdraw the notice first (Charges, Legal interest).</source>
        <translation>La sua ricezione è registrata come messa in mora: prima ritirare la messa in mora (Addebiti, Interessi legali).</translation>
    </message>
    <message>
        <source>A plan in this state has no such letter.</source>
        <translation>Un piano in questo stato non ha una lettera così.</translation>
    </message>
    <message>
        <source>This step is a call or a visit: there is no letter.</source>
        <translation>Questo passo è una telefonata o una visita: non c&apos;è una lettera.</translation>
    </message>
    <message>
        <source>These letters are not in the archive.</source>
        <translation>Queste lettere non sono nell&apos;archivio.</translation>
    </message>
    <message>
        <source>None of these letters goes by registered mail.</source>
        <translation>Nessuna di queste lettere è una raccomandata.</translation>
    </message>
    <message>
        <source>A letter can be seen once a household has moved in.</source>
        <translation>Una lettera si può vedere quando c&apos;è almeno un nucleo.</translation>
    </message>
    <message>
        <source>The text lacks “{phrase}”.</source>
        <translation>Nel testo manca «{phrase}».</translation>
    </message>
    <message>
        <source>There is no placeholder {placeholder}.</source>
        <translation>Il segnaposto {placeholder} non esiste.</translation>
    </message>
    <message>
        <source>The text has no paragraph.</source>
        <translation>Il testo non ha paragrafi.</translation>
    </message>
    <message>
        <source>“{word}” is not known here; it may be: {known}.</source>
        <translation>«{word}» qui non è previsto; può essere: {known}.</translation>
    </message>
    <message>
        <source>This step has been annulled already.</source>
        <translation>Questo passo è già stato annullato.</translation>
    </message>
    <message>
        <source>A contact is a call or a visit.</source>
        <translation>Un contatto è una telefonata o una visita.</translation>
    </message>
    <message>
        <source>Say how much was promised, and for which day.</source>
        <translation>Scrivere quanto è stato promesso, e per quale giorno.</translation>
    </message>
    <message>
        <source>With a promise the outcome is “promised”.</source>
        <translation>Con una promessa l&apos;esito è «promesso».</translation>
    </message>
    <message>
        <source>This is for another household.</source>
        <translation>Questo riguarda un altro nucleo.</translation>
    </message>
    <message>
        <source>This household is not there any more.</source>
        <translation>Questo nucleo non c&apos;è più.</translation>
    </message>
    <message>
        <source>This hold has been ended already.</source>
        <translation>Questa sospensione è già chiusa.</translation>
    </message>
    <message>
        <source>A hold cannot end before it begins.</source>
        <translation>Una sospensione non può finire prima di cominciare.</translation>
    </message>
    <message>
        <source>This day is past already.</source>
        <translation>Questo giorno è già passato.</translation>
    </message>
    <message>
        <source>A hold lasts a year at most: then somebody looks at it again.</source>
        <translation>Una sospensione dura al massimo un anno: poi qualcuno la riguarda.</translation>
    </message>
    <message>
        <source>There is already a policy of this name.</source>
        <translation>C&apos;è già una regola con questo nome.</translation>
    </message>
    <message>
        <source>A policy needs at least one step.</source>
        <translation>Una regola ha almeno un passo.</translation>
    </message>
    <message>
        <source>Each kind of step comes once at most.</source>
        <translation>Ogni tipo di passo c&apos;è al massimo una volta.</translation>
    </message>
    <message>
        <source>The days must rise from step to step.</source>
        <translation>I giorni devono crescere da un passo all&apos;altro.</translation>
    </message>
    <message>
        <source>The days must be above zero.</source>
        <translation>I giorni devono essere più di zero.</translation>
    </message>
    <message>
        <source>The amount must not be below zero.</source>
        <translation>L&apos;importo non può essere sotto zero.</translation>
    </message>
    <message>
        <source>A notice of default must go a way that proves its receipt.</source>
        <translation>Una messa in mora deve viaggiare in un modo che ne provi la ricezione.</translation>
    </message>
    <message>
        <source>Such a step cannot go this way.</source>
        <translation>Questo passo non può viaggiare così.</translation>
    </message>
    <message>
        <source>Choose the letter of this step.</source>
        <translation>Scegliere la lettera di questo passo.</translation>
    </message>
    <message>
        <source>Give at least one day for the payment.</source>
        <translation>Dare almeno un giorno per pagare.</translation>
    </message>
    <message>
        <source>A promise must be of more than zero.</source>
        <translation>Una promessa deve essere maggiore di zero.</translation>
    </message>
    <message>
        <source>This promise has been withdrawn already.</source>
        <translation>Questa promessa è già stata ritirata.</translation>
    </message>
    <message>
        <source>This lease is not the household&apos;s.</source>
        <translation>Questo contratto non è del nucleo.</translation>
    </message>
    <message>
        <source>This letter is not the household&apos;s.</source>
        <translation>Questa lettera non è del nucleo.</translation>
    </message>
    <message>
        <source>A plan for adjustments covers adjustments alone: choose only those.</source>
        <translation>Un piano per conguagli comprende solo conguagli: scegliere solo quelli.</translation>
    </message>
    <message>
        <source>A plan of this kind adds no interest.</source>
        <translation>Un piano di questo tipo non aggiunge interessi.</translation>
    </message>
    <message>
        <source>The judge’s term is {days} days at most, {hardship} for hardship (art. 55 L. 392/78).</source>
        <translation>Il termine del giudice è di {days} giorni al massimo, {hardship} per difficoltà (art. 55 L. 392/78).</translation>
    </message>
    <message>
        <source>More than {days} days are given for hardship alone (art. 55 L. 392/78).</source>
        <translation>Più di {days} giorni si danno solo per difficoltà (art. 55 L. 392/78).</translation>
    </message>
    <message>
        <source>An adjustment is repaid within {months} months, before the next.</source>
        <translation>Un conguaglio si restituisce entro {months} mesi, prima del successivo.</translation>
    </message>
    <message>
        <source>This household has no lease to note it on.</source>
        <translation>Questo nucleo non ha un contratto su cui annotarlo.</translation>
    </message>
    <message>
        <source>A talk needs its day and its hour.</source>
        <translation>A un colloquio servono il giorno e l’ora.</translation>
    </message>
    <message>
        <source>Enter how much was promised.</source>
        <translation>Scrivere quanto è stato promesso.</translation>
    </message>
    <message>
        <source>Enter by when it was promised.</source>
        <translation>Scrivere entro quando è stato promesso.</translation>
    </message>
    <message>
        <source>Enter until when.</source>
        <translation>Scrivere fino a quando.</translation>
    </message>
    <message>
        <source>{folder} is not empty: choose another folder.</source>
        <translation>{folder} non è vuota: scegliere un&apos;altra cartella.</translation>
    </message>
    <message>
        <source>There is no such hour that night: the clocks go forward.</source>
        <translation>Quella notte quest’ora non esiste: si passa all’ora legale.</translation>
    </message>
    <message>
        <source>A case of this household waits since {day}: add to that one.</source>
        <translation>Un caso di questo nucleo aspetta dal {day}: completa quello.</translation>
    </message>
    <message>
        <source>The case is on no agenda yet: put it on one first.</source>
        <translation>Il caso non è ancora all’ordine del giorno: prima mettilo.</translation>
    </message>
    <message>
        <source>Say by when.</source>
        <translation>Scrivi entro quando.</translation>
    </message>
    <message>
        <source>This day is before the meeting.</source>
        <translation>Questo giorno è prima della riunione.</translation>
    </message>
    <message>
        <source>There is nothing left to do of this case.</source>
        <translation>Di questo caso non resta nulla da fare.</translation>
    </message>
    <message>
        <source>This meeting is closed: its minutes are kept.</source>
        <translation>Questa riunione è chiusa: il verbale è conservato.</translation>
    </message>
    <message>
        <source>This case is decided already.</source>
        <translation>Questo caso è già deciso.</translation>
    </message>
    <message>
        <source>This meeting is still to come.</source>
        <translation>Questa riunione deve ancora venire.</translation>
    </message>
    <message>
        <source>Write who took part.</source>
        <translation>Scrivi chi ha partecipato.</translation>
    </message>
    <message>
        <source>A case is not decided yet: decide it or postpone it.</source>
        <translation>Un caso non è ancora deciso: decidilo o rinvialo.</translation>
    </message>
    <message>
        <source>No household is called “{name}”.</source>
        <translation>Nessun nucleo si chiama «{name}».</translation>
    </message>
    <message>
        <source>“{name}” may be several households: {which}.</source>
        <translation>«{name}» può essere più di un nucleo: {which}.</translation>
    </message>
    <message>
        <source>The household “{name}” has no lease.</source>
        <translation>Il nucleo «{name}» non ha contratti.</translation>
    </message>
    <message>
        <source>There is already a folder {name}.</source>
        <translation>C’è già una cartella {name}.</translation>
    </message>
    <message>
        <source>The folder {name} cannot be written: {reason}.</source>
        <translation>La cartella {name} non si può scrivere: {reason}.</translation>
    </message>
    <message>
        <source>There is no room for {megabytes} MB in {name}: choose another place.</source>
        <translation>In {name} non c’è posto per {megabytes} MB: scegli un altro posto.</translation>
    </message>
    <message>
        <source>This step does not follow the one the file has reached.</source>
        <translation>Questo passo non segue quello a cui è la pratica.</translation>
    </message>
    <message>
        <source>Say how it ended.</source>
        <translation>Scrivi come è finita.</translation>
    </message>
    <message>
        <source>A file ends between its opening and today.</source>
        <translation>Una pratica finisce tra la sua apertura e oggi.</translation>
    </message>
    <message>
        <source>This file is closed.</source>
        <translation>Questa pratica è chiusa.</translation>
    </message>
    <message>
        <source>This is no cost of a legal file.</source>
        <translation>Questa non è una spesa di una pratica legale.</translation>
    </message>
    <message>
        <source>This cost was taken back already.</source>
        <translation>Questa spesa è già stata stornata.</translation>
    </message>
    <message>
        <source>This lease has an open legal file already: go on with it.</source>
        <translation>Questo contratto ha già una pratica aperta: continua quella.</translation>
    </message>
    <message>
        <source>The step that was reached needs this day.</source>
        <translation>Al passo raggiunto serve questo giorno.</translation>
    </message>
    <message>
        <source>This day comes before the step that precedes it.</source>
        <translation>Questo giorno viene prima del passo che lo precede.</translation>
    </message>
    <message>
        <source>The judge gives the term at the hearing: enter its day.</source>
        <translation>Il giudice dà il termine all’udienza: scrivi il suo giorno.</translation>
    </message>
    <message>
        <source>The term to pay is {days} days from the hearing, {hardship} at most for hardship (art. 55 L. 392/78).</source>
        <translation>Il termine di grazia è di {days} giorni dall’udienza, al massimo {hardship} per difficoltà (art. 55 L. 392/78).</translation>
    </message>
    <message>
        <source>The judge validates only after the term to pay has ended on {day}.</source>
        <translation>Il giudice convalida solo dopo che il termine è finito il {day}.</translation>
    </message>
    <message>
        <source>Only a plan under way has due days to come.</source>
        <translation>Solo un piano in corso ha scadenze a venire.</translation>
    </message>
    <message>
        <source>This meeting has no minutes yet.</source>
        <translation>Questa riunione non ha ancora un verbale.</translation>
    </message>
    <message>
        <source>The minutes are damaged: not as they were printed. Restore a backup.</source>
        <translation>Il verbale è danneggiato: non è come fu stampato. Ripristina una copia di sicurezza.</translation>
    </message>
    <message>
        <source>This meeting is not there any more.</source>
        <translation>Questa riunione non c’è più.</translation>
    </message>
    <message>
        <source>The cooperative has no IBAN yet: the slips cannot be printed.</source>
        <translation>La cooperativa non ha ancora un IBAN: i bollettini non si possono stampare.</translation>
    </message>
    <message>
        <source>No letter about a late instalment is due here now.</source>
        <translation>Qui ora non c’è da mandare nessuna lettera su una rata in ritardo.</translation>
    </message>
    <message>
        <source>The file {name} cannot be written: {reason}.</source>
        <translation>Il file {name} non si può scrivere: {reason}.</translation>
    </message>
    <message>
        <source>Choose a household from those offered.</source>
        <translation>Scegli un nucleo tra quelli proposti.</translation>
    </message>
    <message>
        <source>The text file cannot be read: {reason}.</source>
        <translation>Il testo non si può leggere: {reason}.</translation>
    </message>
    <message>
        <source>This month has not ended yet.</source>
        <translation>Questo mese non è ancora finito.</translation>
    </message>
    <message>
        <source>This quarter has not begun yet.</source>
        <translation>Questo trimestre non è ancora iniziato.</translation>
    </message>
    <message>
        <source>There is no such development.</source>
        <translation>Questo intervento non c’è.</translation>
    </message>
    <message>
        <source>An offer to this candidate stands: take it back first.</source>
        <translation>C’è una proposta aperta a questo candidato: prima ritirala.</translation>
    </message>
    <message>
        <source>This candidate is on the list already.</source>
        <translation>Questo candidato è già in lista.</translation>
    </message>
    <message>
        <source>A household has at least one person.</source>
        <translation>Un nucleo ha almeno una persona.</translation>
    </message>
    <message>
        <source>A measure must be more than zero.</source>
        <translation>Una misura dev’essere maggiore di zero.</translation>
    </message>
    <message>
        <source>The most is less than the least.</source>
        <translation>Il massimo è minore del minimo.</translation>
    </message>
    <message>
        <source>This cause leaves no days out: clear the days.</source>
        <translation>Questa causa non esclude giorni: togli le date.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>L’ultimo giorno è prima del primo.</translation>
    </message>
    <message>
        <source>Say on which day this phase was reached.</source>
        <translation>Scrivi in che giorno si è arrivati a questa fase.</translation>
    </message>
    <message>
        <source>The keys are back: a mistake in that is mended in the contract.</source>
        <translation>Le chiavi sono tornate: un errore si corregge nel contratto.</translation>
    </message>
    <message>
        <source>An offer stands for this unit: take it back first.</source>
        <translation>C’è una proposta aperta per questo alloggio: prima ritirala.</translation>
    </message>
    <message>
        <source>Nobody has lived here: there is no contract to end.</source>
        <translation>Qui non ha abitato nessuno: non c’è un contratto da chiudere.</translation>
    </message>
    <message>
        <source>The contract says {day}: correct it there.</source>
        <translation>Il contratto dice {day}: correggilo là.</translation>
    </message>
    <message>
        <source>Works end after they were ordered.</source>
        <translation>I lavori finiscono dopo essere stati ordinati.</translation>
    </message>
    <message>
        <source>What the office has seen lies before today.</source>
        <translation>Ciò che l’ufficio ha visto non può essere dopo oggi.</translation>
    </message>
    <message>
        <source>This candidate does not wait any more: choose another.</source>
        <translation>Questo candidato non aspetta più: scegline un altro.</translation>
    </message>
    <message>
        <source>This unit is offered already: enter the answer, or take it back.</source>
        <translation>Questo alloggio è già proposto: registra la risposta o ritira la proposta.</translation>
    </message>
    <message>
        <source>This offer was answered already.</source>
        <translation>A questa proposta si è già risposto.</translation>
    </message>
    <message>
        <source>The answer comes between the offer and today.</source>
        <translation>La risposta sta tra la proposta e oggi.</translation>
    </message>
    <message>
        <source>Say why it was refused.</source>
        <translation>Scrivi perché è stato rifiutato.</translation>
    </message>
    <message>
        <source>The phase before was reached on {day} only.</source>
        <translation>Alla fase prima si è arrivati solo il {day}.</translation>
    </message>
    <message>
        <source>The phase after was already reached on {day}.</source>
        <translation>Alla fase dopo si è già arrivati il {day}.</translation>
    </message>
    <message>
        <source>This debt has changed since it was proposed: refuse it and look at it again.</source>
        <translation>Questo debito è cambiato da quando fu proposto: respingilo e riguardalo.</translation>
    </message>
    <message>
        <source>Only what was approved is taken back.</source>
        <translation>Si storna solo ciò che fu approvato.</translation>
    </message>
    <message>
        <source>This debt is not one that may be written off.</source>
        <translation>Questo debito non è tra quelli a cui si può rinunciare.</translation>
    </message>
    <message>
        <source>Something stands against writing off {name}&apos;s debt.</source>
        <translation>C’è qualcosa in contrario alla rinuncia al debito di {name}.</translation>
    </message>
    <message>
        <source>Somebody else than {name}, who proposed it, decides.</source>
        <translation>Decide qualcun altro, non {name} che l’ha proposto.</translation>
    </message>
    <message>
        <source>This proposal is decided already.</source>
        <translation>Questa proposta è già decisa.</translation>
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
        <translation>{found} colonne dove l&apos;intestazione ne ha {expected}</translation>
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
        <translation>non c&apos;è né addebito né accredito</translation>
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
        <translation>l&apos;importo è zero: non sarà registrato nulla</translation>
    </message>
    <message>
        <source>unit {unit} is let twice on {day}</source>
        <translation>l&apos;alloggio {unit} risulta locato due volte il {day}</translation>
    </message>
    <message>
        <source>the lines lead to {found}, the closing balance says {stated}</source>
        <translation>le righe portano a {found}, il saldo finale dice {stated}</translation>
    </message>
    <message>
        <source>«{value}» is not an amount</source>
        <translation>«{value}» non è un importo</translation>
    </message>
    <message>
        <source>the amount is zero</source>
        <translation>l&apos;importo è zero</translation>
    </message>
    <message>
        <source>«{value}» is not a day that exists</source>
        <translation>«{value}» non è un giorno che esiste</translation>
    </message>
    <message>
        <source>the booking day is missing</source>
        <translation>manca la data contabile</translation>
    </message>
    <message>
        <source>«{value}» does not say whether money came in or went out</source>
        <translation>«{value}» non dice se il denaro è entrato o uscito</translation>
    </message>
    <message>
        <source>the currency is {value}, not EUR</source>
        <translation>la divisa è {value}, non EUR</translation>
    </message>
    <message>
        <source>the currency is missing</source>
        <translation>manca la divisa</translation>
    </message>
    <message>
        <source>«{value}» does not say whether the entry is booked</source>
        <translation>«{value}» non dice se il movimento è contabilizzato</translation>
    </message>
    <message>
        <source>the entry has more than one {element}</source>
        <translation>il movimento ha più di un {element}</translation>
    </message>
    <message>
        <source>the file holds {found} entries, but declares {stated}</source>
        <translation>il file contiene {found} movimenti, ma ne dichiara {stated}</translation>
    </message>
    <message>
        <source>the entries add up to {found}, the file says {stated}</source>
        <translation>i movimenti sommano {found}, il file dice {stated}</translation>
    </message>
    <message>
        <source>the flow holds {found} statements, but declares {stated}</source>
        <translation>il flusso contiene {found} estratti conto, ma ne dichiara {stated}</translation>
    </message>
    <message>
        <source>the flow holds {found} records, but declares {stated}</source>
        <translation>il flusso contiene {found} record, ma ne dichiara {stated}</translation>
    </message>
    <message>
        <source>the movement «{value}» cannot be read</source>
        <translation>il movimento «{value}» non si legge</translation>
    </message>
    <message>
        <source>the balance «{value}» cannot be read</source>
        <translation>il saldo «{value}» non si legge</translation>
    </message>
    <message>
        <source>the text is too long for a movement</source>
        <translation>il testo è troppo lungo per un movimento</translation>
    </message>
    <message>
        <source>the movement {value} is in the file twice</source>
        <translation>il movimento {value} è due volte nel file</translation>
    </message>
    <message>
        <source>the movement {value} follows {before}: one is missing or misplaced</source>
        <translation>il movimento {value} segue {before}: uno manca o è fuori posto</translation>
    </message>
    <message>
        <source>«{value}» does not belong here</source>
        <translation>«{value}» non sta qui</translation>
    </message>
    <message>
        <source>the record {value} belongs to no statement</source>
        <translation>il record {value} non appartiene a nessun estratto conto</translation>
    </message>
    <message>
        <source>the movement stands after the closing balance</source>
        <translation>il movimento sta dopo il saldo finale</translation>
    </message>
    <message>
        <source>the statement has no opening balance</source>
        <translation>l&apos;estratto conto non ha saldo iniziale</translation>
    </message>
    <message>
        <source>the statement has no closing balance: it is cut off</source>
        <translation>l&apos;estratto conto non ha saldo finale: è troncato</translation>
    </message>
    <message>
        <source>the page begins with {found}, the one before it ended with {stated}</source>
        <translation>la pagina inizia con {found}, quella prima finiva con {stated}</translation>
    </message>
    <message>
        <source>the movement is cut off</source>
        <translation>il movimento è troncato</translation>
    </message>
    <message>
        <source>the statement is cut off</source>
        <translation>l&apos;estratto conto è troncato</translation>
    </message>
    <message>
        <source>the file is cut off</source>
        <translation>il file è troncato</translation>
    </message>
    <message>
        <source>what ends here has no beginning</source>
        <translation>ciò che finisce qui non ha inizio</translation>
    </message>
    <message>
        <source>the bank corrects the earlier movement {value}: do so by hand</source>
        <translation>la banca corregge il movimento precedente {value}: fallo a mano</translation>
    </message>
    <message>
        <source>the movement is a {kind}, but its amount is {value}</source>
        <translation>il movimento è un {kind}, ma il suo importo è {value}</translation>
    </message>
    <message>
        <source>the beginning of the flow (RH or EC) is missing</source>
        <translation>manca l&apos;inizio del flusso (RH o EC)</translation>
    </message>
    <message>
        <source>the end of the flow (EF) is missing: it is cut off</source>
        <translation>manca la fine del flusso (EF): è troncato</translation>
    </message>
    <message>
        <source>the header row is missing</source>
        <translation>manca la riga di intestazione</translation>
    </message>
    <message>
        <source>the row ends too early: {found} columns of {expected}</source>
        <translation>la riga finisce troppo presto: {found} colonne su {expected}</translation>
    </message>
    <message>
        <source>{found} columns where there should be {expected}</source>
        <translation>{found} colonne dove dovrebbero essere {expected}</translation>
    </message>
    <message>
        <source>there is an amount but no day</source>
        <translation>c&apos;è un importo ma nessuna data</translation>
    </message>
    <message>
        <source>this row has neither a day nor an amount</source>
        <translation>questa riga non ha né data né importo</translation>
    </message>
    <message>
        <source>there is no amount</source>
        <translation>non c&apos;è nessun importo</translation>
    </message>
    <message>
        <source>there is money in and money out on one line</source>
        <translation>in una riga ci sono entrate e uscite insieme</translation>
    </message>
    <message>
        <source>of the amounts of money out some have a minus and others none: is «{value}» out?</source>
        <translation>tra le uscite alcune hanno il meno e altre no: «{value}» è un&apos;uscita?</translation>
    </message>
    <message>
        <source>«{value}» has no two decimals as the other amounts: the row may be cut off</source>
        <translation>«{value}» non ha due decimali come gli altri importi: la riga può essere troncata</translation>
    </message>
    <message>
        <source>«{value}» may be two days: the file writes the month now first, now second</source>
        <translation>«{value}» può essere due giorni: il file scrive il mese ora prima, ora dopo</translation>
    </message>
    <message>
        <source>«{value}» may be two amounts: the file writes decimals in two ways</source>
        <translation>«{value}» può essere due importi: il file scrive i decimali in due modi</translation>
    </message>
    <message>
        <source>the day «{value}» may be cut off</source>
        <translation>la data «{value}» può essere troncata</translation>
    </message>
    <message>
        <source>there is a fee of {value} beside the amount: enter it by hand</source>
        <translation>accanto all&apos;importo c&apos;è una commissione di {value}: inseriscila a mano</translation>
    </message>
    <message>
        <source>«{value}» may be a movement or a balance between two movements</source>
        <translation>«{value}» può essere un movimento o un saldo tra due movimenti</translation>
    </message>
    <message>
        <source>the totals row says {stated}, the lines add up to {found}</source>
        <translation>la riga dei totali dice {stated}, le righe sommano {found}</translation>
    </message>
    <message>
        <source>the balance column says {stated}, the lines lead to {found}</source>
        <translation>la colonna del saldo dice {stated}, le righe portano a {found}</translation>
    </message>
    <message>
        <source>the balance column says {stated}: {value} went the other way</source>
        <translation>la colonna del saldo dice {stated}: {value} ha il segno opposto</translation>
    </message>
</context>
</TS>
