"""Made-up people's names, by where their families come from.

Common surnames and given names put together by chance: no entry stands for a real person.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Origin:
    """A country of origin: its birthplace code for the tax code, language and names.

    `native` gives the own writing of some surnames, as the office notes it down.
    """

    country: str
    birthplace: str
    language: str
    surnames: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    native: tuple[tuple[str, str], ...] = ()


ITALY = Origin(
    "Italia",
    "F205",
    "it",
    (
        "Amato", "Barbieri", "Basile", "Bellini", "Benedetti", "Bianchi", "Bruno", "Caputo",
        "Caruso", "Cattaneo", "Colombo", "Conti", "Coppola", "Costa", "D’Amico", "D’Angelo",
        "De Luca", "De Rosa", "De Santis", "Dell’Orto", "Di Pietro", "Esposito", "Fabbri",
        "Ferrara", "Ferrari", "Ferretti", "Fontana", "Fumagalli", "Galli", "Gallo", "Gatti",
        "Gentile", "Giordano", "Grassi", "Greco", "Guerra", "Leone", "Lo Russo", "Lombardi",
        "Longo", "Mancini", "Marchetti", "Mariani", "Marino", "Martinelli", "Martini", "Messina",
        "Montanari", "Monti", "Moretti", "Negri", "Orlando", "Palmieri", "Parisi", "Pellegrini",
        "Piras", "Poli", "Pozzi", "Ricci", "Rinaldi", "Riva", "Rizzi", "Rizzo", "Romano",
        "Rossetti", "Rossi", "Ruggeri", "Russo", "Sala", "Sanna", "Santoro", "Serra", "Silvestri",
        "Testa", "Valentini", "Villa", "Vitale", "Zanetti", "Zanon",
    ),
    (
        "Alessandra", "Alice", "Angela", "Anna", "Annalisa", "Barbara", "Beatrice", "Carla",
        "Caterina", "Chiara", "Cristina", "Daniela", "Elena", "Elisa", "Emma", "Federica",
        "Francesca", "Franca", "Giada", "Giovanna", "Giulia", "Ilaria", "Laura", "Lucia", "Luisa",
        "Maria", "Marta", "Martina", "Monica", "Noemi", "Paola", "Patrizia", "Roberta", "Rosa",
        "Sara", "Silvia", "Simona", "Sofia", "Teresa", "Valentina", "Zoè",
    ),
    (
        "Alberto", "Alessandro", "Andrea", "Angelo", "Antonio", "Carlo", "Claudio", "Daniele",
        "Davide", "Domenico", "Emanuele", "Enrico", "Fabio", "Federico", "Filippo", "Francesco",
        "Gabriele", "Giacomo", "Gianni", "Giorgio", "Giovanni", "Giuseppe", "Lorenzo", "Luca",
        "Luigi", "Marco", "Mario", "Massimo", "Matteo", "Mattia", "Michele", "Niccolò", "Paolo",
        "Pietro", "Riccardo", "Roberto", "Salvatore", "Simone", "Stefano", "Tommaso", "Vincenzo",
    ),
)  # fmt: skip

_ABROAD = (
    Origin(
        "Marocco", "Z330", "ar",
        ("El Amrani", "Benali", "El Idrissi", "Bennani", "Ouazzani", "El Fassi", "Tazi"),
        ("Fatima", "Khadija", "Amina", "Naïma", "Samira", "Hanane", "Loubna"),
        ("Mohamed", "Youssef", "Hassan", "Abdelaziz", "Rachid", "Omar", "Karim"),
        (("El Amrani", "العمراني"), ("Benali", "بن علي"), ("El Idrissi", "الإدريسي")),
    ),
    Origin(
        "Siria", "Z240", "ar",
        ("Haddad", "Khoury", "Al-Masri", "Darwish", "Nasser"),
        ("Rania", "Layla", "Nour", "Salma", "Yasmin"),
        ("Samir", "Tarek", "Nabil", "Fadi", "Ziad"),
        (("Haddad", "حداد"), ("Khoury", "خوري"), ("Darwish", "درويش"), ("Nasser", "ناصر")),
    ),
    Origin(
        "Egitto", "Z336", "ar",
        ("Ibrahim", "Mansour", "Abdelrahman", "Fathy", "Gamal", "Soliman"),
        ("Mona", "Hoda", "Dina", "Nadia", "Rasha"),
        ("Ahmed", "Mahmoud", "Mostafa", "Sherif", "Khaled"),
        (("Ibrahim", "إبراهيم"), ("Mansour", "منصور")),
    ),
    Origin(
        "Romania", "Z129", "ro",
        ("Popescu", "Ionescu", "Dumitrescu", "Stănescu", "Munteanu", "Țurcanu", "Rădulescu"),
        ("Elena", "Ioana", "Mihaela", "Andreea", "Cătălina", "Ștefania"),
        ("Ionuț", "Ștefan", "Gheorghe", "Andrei", "Mihai", "Cătălin"),
    ),
    Origin(
        "Cina", "Z210", "zh",
        ("Chen", "Wang", "Zhou", "Hu", "Lin", "Zhang"),
        ("Mei", "Xiaoyan", "Li Na", "Jing", "Yan"),
        ("Wei", "Jun", "Hao", "Ming", "Zhiqiang"),
        (("Chen", "陈"), ("Wang", "王"), ("Zhou", "周"), ("Hu", "胡"), ("Zhang", "张")),
    ),
    Origin(
        "Bangladesh", "Z249", "en",
        ("Rahman", "Hossain", "Islam", "Uddin", "Chowdhury", "Begum"),
        ("Nasrin", "Shirin", "Farhana", "Rokeya", "Taslima"),
        ("Kamal", "Jamal", "Rafiq", "Shahidul", "Anwar"),
        (("Rahman", "রহমান"), ("Hossain", "হোসেন")),
    ),
    Origin(
        "Sri Lanka", "Z209", "en",
        ("Perera", "Fernando", "De Silva", "Jayasinghe"),
        ("Nilmini", "Chamari", "Dilani"),
        ("Nuwan", "Chaminda", "Ruwan"),
    ),
    Origin(
        "Vietnam", "Z251", "en",
        ("Nguyễn", "Trần", "Lê", "Phạm"),
        ("Thị Hoa", "Thị Lan", "Mai"),
        ("Văn Minh", "Quang", "Đức"),
    ),
    Origin(
        "Turchia", "Z243", "en",
        ("Şahin", "Yılmaz", "Çelik", "Öztürk", "Aydın"),
        ("Ayşe", "Zeynep", "Gülşen", "Elif"),
        ("Mehmet", "İbrahim", "Çağlar", "Oğuz"),
    ),
    Origin(
        "Senegal", "Z343", "fr",
        ("Diallo", "Ndiaye", "Diop", "Fall", "Sow"),
        ("Aïssatou", "Fatou", "Mariama", "Ndèye"),
        ("Mamadou", "Cheikh", "Ousmane", "Ibrahima"),
    ),
    Origin(
        "Costa d’Avorio", "Z313", "fr",
        ("Kouassi", "Koné", "Touré", "Bamba"),
        ("Aminata", "Adjoua", "Clémence"),
        ("Yao", "Kofi", "Sékou"),
    ),
    Origin(
        "Perù", "Z611", "es",
        ("Quispe", "Flores", "Rojas", "Huamán", "Núñez"),
        ("María José", "Lucía", "Rosario", "Milagros"),
        ("José Luis", "Jesús", "Raúl", "Óscar"),
    ),
    Origin(
        "Ecuador", "Z605", "es",
        ("Zambrano", "Muñoz", "Guzmán", "Peñafiel", "Vera"),
        ("Verónica", "Jacqueline", "Mónica"),
        ("Ángel", "Wilson", "Andrés"),
    ),
    Origin(
        "Ucraina", "Z138", "en",
        ("Kovalenko", "Shevchenko", "Bondarenko", "Melnyk"),
        ("Oksana", "Iryna", "Natalia", "Olha"),
        ("Andriy", "Serhiy", "Bohdan"),
        (("Kovalenko", "Коваленко"), ("Melnyk", "Мельник")),
    ),
    Origin(
        "Albania", "Z100", "it",
        ("Hoxha", "Çela", "Krasniqi", "Gjoni"),
        ("Blerta", "Mirela", "Drita"),
        ("Arben", "Ilir", "Besnik"),
    ),
)  # fmt: skip

ORIGINS: tuple[tuple[Origin, float], ...] = (
    (ITALY, 62.0),
    *zip(
        _ABROAD,
        (5.0, 2.5, 4.0, 4.5, 3.0, 2.5, 1.5, 1.2, 1.5, 2.5, 1.3, 3.0, 2.5, 1.5, 1.5),
        strict=True,
    ),
)
"""Each origin with its share of the households, in hundredths."""

STAFF = (
    "Elena Brambati",
    "Davide Corsaro",
    "Samira Lounis",
    "Chiara Montefosco",
    "Paolo Vismarelli",
    "Irina Costandache",
    "Giorgio Trezzanti",
)
