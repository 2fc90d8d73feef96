"""Countries: the names, adjectives and capitals by which a government is spoken of ("Ankara", "the Turkish side").

The table says how news speaks, nothing about anybody's status. A row: name; other names; adjectives and peoples; seats
of government.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from attribune.text.fold import fold_text

TABLE = """
Afghanistan; ; Afghan, Afghans; Kabul
Albania; ; Albanian, Albanians; Tirana
Algeria; ; Algerian, Algerians; Algiers
Angola; ; Angolan, Angolans; Luanda
Argentina; ; Argentine, Argentinian, Argentines; Buenos Aires
Armenia; ; Armenian, Armenians; Yerevan
Australia; ; Australian, Australians; Canberra
Austria; ; Austrian, Austrians; Vienna
Azerbaijan; ; Azerbaijani, Azeri, Azerbaijanis; Baku
Bahrain; ; Bahraini, Bahrainis; Manama
Bangladesh; ; Bangladeshi, Bangladeshis; Dhaka
Belarus; ; Belarusian, Belarussian, Belarusians; Minsk
Belgium; ; Belgian, Belgians;
Benin; ; Beninese; Porto-Novo
Bolivia; ; Bolivian, Bolivians; La Paz
Bosnia and Herzegovina; Bosnia; Bosnian, Bosnians; Sarajevo
Botswana; ; Botswanan; Gaborone
Brazil; ; Brazilian, Brazilians; Brasilia, Brasília
Bulgaria; ; Bulgarian, Bulgarians; Sofia
Burkina Faso; ; Burkinabe, Burkinabé; Ouagadougou
Burundi; ; Burundian, Burundians; Bujumbura
Cambodia; ; Cambodian, Cambodians; Phnom Penh
Cameroon; ; Cameroonian, Cameroonians; Yaoundé, Yaounde
Canada; ; Canadian, Canadians; Ottawa
Central African Republic; CAR; ; Bangui
Chad; ; Chadian, Chadians; N'Djamena
Chile; ; Chilean, Chileans;
China; People's Republic of China, PRC; Chinese; Beijing, Peking
Colombia; ; Colombian, Colombians; Bogotá, Bogota
Costa Rica; ; Costa Rican, Costa Ricans;
Croatia; ; Croatian, Croatians; Zagreb
Cuba; ; Cuban, Cubans; Havana
Cyprus; ; Cypriot, Cypriots; Nicosia
Czech Republic; Czechia; Czech, Czechs; Prague
Democratic Republic of the Congo; DR Congo, DRC; Congolese; Kinshasa
Denmark; ; Danish, Danes; Copenhagen
Djibouti; ; Djiboutian;
Dominican Republic; ; Dominican, Dominicans; Santo Domingo
Ecuador; ; Ecuadorian, Ecuadorean, Ecuadorians; Quito
Egypt; ; Egyptian, Egyptians; Cairo
El Salvador; ; Salvadoran, Salvadorans;
Eritrea; ; Eritrean, Eritreans; Asmara
Estonia; ; Estonian, Estonians; Tallinn
Ethiopia; ; Ethiopian, Ethiopians; Addis Ababa
Finland; ; Finnish, Finns; Helsinki
France; French Republic; French; Paris
Gabon; ; Gabonese; Libreville
Georgia; ; Georgian, Georgians; Tbilisi
Germany; Federal Republic of Germany; German, Germans; Berlin
Ghana; ; Ghanaian, Ghanaians; Accra
Greece; ; Greek, Greeks; Athens
Guatemala; ; Guatemalan, Guatemalans;
Guinea; ; Guinean, Guineans; Conakry
Haiti; ; Haitian, Haitians; Port-au-Prince
Honduras; ; Honduran, Hondurans; Tegucigalpa
Hungary; ; Hungarian, Hungarians; Budapest
Iceland; ; Icelandic, Icelanders; Reykjavik
India; ; Indian, Indians; New Delhi, Delhi
Indonesia; ; Indonesian, Indonesians; Jakarta
Iran; Islamic Republic, Islamic Republic of Iran; Iranian, Iranians; Tehran, Teheran
Iraq; ; Iraqi, Iraqis; Baghdad
Ireland; Republic of Ireland; Irish; Dublin
Israel; Israeli regime, Zionist regime; Israeli, Israelis; Tel Aviv, Jerusalem
Italy; ; Italian, Italians; Rome
Ivory Coast; Côte d'Ivoire; Ivorian, Ivorians; Yamoussoukro, Abidjan
Jamaica; ; Jamaican, Jamaicans;
Japan; ; Japanese; Tokyo
Jordan; ; Jordanian, Jordanians; Amman
Kazakhstan; ; Kazakh, Kazakhs; Astana
Kenya; ; Kenyan, Kenyans; Nairobi
Kosovo; ; Kosovar, Kosovars; Pristina
Kuwait; ; Kuwaiti, Kuwaitis;
Kyrgyzstan; ; Kyrgyz; Bishkek
Laos; ; Laotian, Laotians; Vientiane
Latvia; ; Latvian, Latvians; Riga
Lebanon; ; Lebanese; Beirut
Liberia; ; Liberian, Liberians; Monrovia
Libya; ; Libyan, Libyans; Tripoli
Lithuania; ; Lithuanian, Lithuanians; Vilnius
Luxembourg; ; Luxembourgish;
Madagascar; ; Malagasy; Antananarivo
Malawi; ; Malawian, Malawians; Lilongwe
Malaysia; ; Malaysian, Malaysians; Kuala Lumpur
Maldives; ; Maldivian, Maldivians;
Mali; ; Malian, Malians; Bamako
Malta; ; Maltese; Valletta
Mauritania; ; Mauritanian, Mauritanians; Nouakchott
Mexico; ; Mexican, Mexicans; Mexico City
Moldova; ; Moldovan, Moldovans; Chisinau, Chișinău
Mongolia; ; Mongolian, Mongolians; Ulaanbaatar
Montenegro; ; Montenegrin, Montenegrins; Podgorica
Morocco; ; Moroccan, Moroccans; Rabat
Mozambique; ; Mozambican, Mozambicans; Maputo
Myanmar; Burma; Burmese; Naypyidaw
Namibia; ; Namibian, Namibians; Windhoek
Nepal; ; Nepali, Nepalese; Kathmandu
Netherlands; Holland; Dutch; The Hague
New Zealand; ; New Zealanders; Wellington
Nicaragua; ; Nicaraguan, Nicaraguans; Managua
Niger; ; Nigerien, Nigeriens; Niamey
Nigeria; ; Nigerian, Nigerians; Abuja
North Korea; DPRK, Democratic People's Republic of Korea; North Korean, North Koreans; Pyongyang
North Macedonia; Macedonia; Macedonian, Macedonians; Skopje
Norway; ; Norwegian, Norwegians; Oslo
Oman; ; Omani, Omanis; Muscat
Pakistan; ; Pakistani, Pakistanis; Islamabad
Palestine; State of Palestine, Palestinian Authority; Palestinian, Palestinians; Ramallah
Panama; ; Panamanian, Panamanians;
Paraguay; ; Paraguayan, Paraguayans; Asunción
Peru; ; Peruvian, Peruvians; Lima
Philippines; ; Philippine, Filipino, Filipinos; Manila
Poland; ; Polish, Poles; Warsaw
Portugal; ; Portuguese; Lisbon
Qatar; ; Qatari, Qataris; Doha
Republic of the Congo; Congo-Brazzaville; ; Brazzaville
Romania; ; Romanian, Romanians; Bucharest
Russia; Russian Federation; Russian, Russians; Moscow
Rwanda; ; Rwandan, Rwandans; Kigali
Saudi Arabia; Kingdom of Saudi Arabia, KSA; Saudi, Saudis, Saudi Arabian; Riyadh
Senegal; ; Senegalese; Dakar
Serbia; ; Serbian, Serb, Serbs; Belgrade
Sierra Leone; ; Sierra Leonean; Freetown
Singapore; ; Singaporean, Singaporeans;
Slovakia; Slovak Republic; Slovak, Slovaks; Bratislava
Slovenia; ; Slovenian, Slovenians; Ljubljana
Somalia; ; Somali, Somalis; Mogadishu
South Africa; ; South African, South Africans; Pretoria
South Korea; Republic of Korea, ROK; South Korean, South Koreans; Seoul
South Sudan; ; South Sudanese; Juba
Spain; ; Spanish, Spaniards; Madrid
Sri Lanka; ; Sri Lankan, Sri Lankans; Colombo
Sudan; ; Sudanese; Khartoum
Sweden; ; Swedish, Swedes; Stockholm
Switzerland; ; Swiss; Bern, Berne
Syria; Syrian Arab Republic; Syrian, Syrians; Damascus
Taiwan; ; Taiwanese; Taipei
Tajikistan; ; Tajik, Tajiks; Dushanbe
Tanzania; ; Tanzanian, Tanzanians; Dodoma
Thailand; ; Thai, Thais; Bangkok
Togo; ; Togolese; Lomé
Tunisia; ; Tunisian, Tunisians; Tunis
Turkey; Türkiye, Turkiye; Turkish, Turks; Ankara
Turkmenistan; ; Turkmen; Ashgabat
Uganda; ; Ugandan, Ugandans; Kampala
Ukraine; Kiev regime, Kyiv regime; Ukrainian, Ukrainians; Kyiv, Kiev
United Arab Emirates; UAE, Emirates; Emirati, Emiratis; Abu Dhabi
United Kingdom; UK, U.K., Britain, Great Britain; British, Britons; London
United States; US, U.S., USA, U.S.A., United States of America, America; American, Americans; Washington, Washington DC
Uruguay; ; Uruguayan, Uruguayans; Montevideo
Uzbekistan; ; Uzbek, Uzbeks; Tashkent
Vatican; Holy See; ; Vatican City
Venezuela; ; Venezuelan, Venezuelans; Caracas
Vietnam; ; Vietnamese; Hanoi
Yemen; ; Yemeni, Yemenis; Sanaa, Sana'a
Zambia; ; Zambian, Zambians; Lusaka
Zimbabwe; ; Zimbabwean, Zimbabweans; Harare
"""


# Houses and squares by which those who govern in them are called.
HOUSES = frozenset(
    (
        "kremlin",
        "white house",
        "downing street",
        "elysee",
        "elysee palace",
        "quai d'orsay",
        "foggy bottom",
        "whitehall",
        "capitol hill",
        "blue house",
        "zhongnanhai",
        "quirinale",
        "rashtrapati bhavan",
    )
)


@dataclass(frozen=True, slots=True)
class CountryNames:
    """Folded words that stand for a country, each with the country's name.

    Attributes:
        names: of the country itself.
        peoples: adjectives and peoples ("Turkish", "Turks").
        seats: capitals, which stand for the government ("Ankara").
    """

    names: Mapping[str, str]
    peoples: Mapping[str, str]
    seats: Mapping[str, str]


@functools.cache
def load_countries() -> CountryNames:
    """Return the table, by folded words."""
    names: dict[str, str] = {}
    peoples: dict[str, str] = {}
    seats: dict[str, str] = {}
    for line in TABLE.strip().splitlines():
        name, *columns = (column.strip() for column in line.split(";"))
        names[fold_text(name)] = name
        for kept, column in zip((names, peoples, seats), columns, strict=True):
            kept.update((fold_name(word), name) for word in column.split(",") if word.strip())
    return CountryNames(names, peoples, seats)


def fold_name(words: str) -> str:
    """Return ``words`` folded, without an article before them."""
    return fold_text(words).removeprefix("the ").strip()


def find_country(words: str) -> str | None:
    """Return the country that a name, a people or a seat of government stands for, null if none."""
    folded, countries = fold_name(words), load_countries()
    return countries.names.get(folded) or countries.peoples.get(folded) or countries.seats.get(folded)


def is_seat(words: str) -> bool:
    """Tell whether ``words`` name a seat of government, which may also be just a place."""
    return fold_name(words) in load_countries().seats


def is_country(words: str) -> bool:
    """Tell whether ``words`` are a country's own name."""
    return fold_name(words) in load_countries().names


def is_people(words: str) -> bool:
    """Tell whether ``words`` are a people in the plural, without an article."""
    return words[-1:] == "s" and words.lower() in load_countries().peoples


def is_house(words: str) -> bool:
    """Tell whether ``words`` are a house by which a government is called ("the Kremlin")."""
    return fold_name(words) in HOUSES
