package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The army said that the rebels had taken the airport of the town and that it was burning.",
        "de | Die Polizei hat nach Angaben der Behörden in der Nacht mehrere Menschen auf dem Platz und in den Straßen festgenommen.",
        "fr | La police a arrêté dans la nuit plusieurs manifestants sur la place et dans les rues de la capitale, selon le ministre.",
        "es | La policía detuvo en la noche a los manifestantes que estaban en la plaza y en las calles de la capital, según el ministro.",
        "pt | A polícia não deteve os manifestantes que estavam na praça da capital e nas ruas do centro, como disse o ministro em uma nota.",
        "ru | Полиция задержала на площади и на улицах города не менее ста человек, как сообщили в управлении по городу и из-за этого",
        "it | La polizia non ha detto quanti sono stati gli arresti nella piazza, ma il ministro ha parlato di una notte che più di un abitante della zona ricorderà.",
        "nl | De politie heeft in de nacht een aantal betogers op het plein aangehouden, maar van de leiders is er niet een bij, zei de burgemeester.",
        "sv | Polisen grep under natten flera personer på torget och i hamnen, men det är inte känt om de har åtalats för upplopp.",
        "da | Politiet anholdt i nat flere personer på torvet, og det blev oplyst, at nogle af dem havde kastet sten mod en bil. Ingen kom til skade, men det er ikke slut.",
        "no | Politiet pågrep i natt flere personer på torget, og det ble opplyst at noen av dem hadde kastet stein mot en bil. Ingen kom til skade, men det er ikke slutt, sa hun.",
        "fi | Poliisi kertoi, että se oli ottanut kiinni useita ihmisiä, mutta he eivät ole vielä syytteessä, ja asia on myös oikeuden käsissä, joka ei ole nyt koolla.",
        "pl | Policja zatrzymała w nocy na placu kilkanaście osób, a minister powiedział, że nie jest to koniec i że o wszystkim zdecyduje sąd, który zbierze się w środę.",
        "cs | Policie v noci na náměstí zadržela několik lidí a ministr řekl, že to není konec a že o všem rozhodne soud, který se sejde ve středu podle plánu.",
        "sk | Polícia v noci na námestí zadržala niekoľko ľudí a minister povedal, že to nie je koniec a že o všetkom rozhodne súd, ktorý sa zíde podľa plánu aj v stredu.",
        "hu | A rendőrség az éjjel több embert is őrizetbe vett a téren, és a miniszter szerint ez még nem a vége, mert a bíróság csak szerdán ül össze, hogy döntsön.",
        "ro | Poliția a reținut în noapte mai multe persoane din piață, iar ministrul a spus că nu este sfârșitul și că o decizie va fi luată după ședința de miercuri.",
        "hr | Policija je u noći na trgu privela nekoliko ljudi, a ministar kaže da to nije kraj te da će o svemu odlučiti sud koji se sastaje u srijedu nakon što se vrati.",
        "sl | Policija je ponoči na trgu pridržala več ljudi, minister pa pravi, da to ni konec in da bo o vsem odločilo sodišče, ki se bo sestalo po praznikih tudi v sredo.",
        "sq | Policia ndaloi disa persona në shesh dhe ministri tha se nuk është fundi, por që një vendim do të merret nga gjykata pas mbledhjes që ka të mërkurën.",
        "tr | Polis gece meydanda çok sayıda kişiyi gözaltına aldı ve bakan bunun son olmadığını, daha sonra bir mahkeme kararı ile ne olacağı belli olan bu işin süreceğini, ancak en geç yarın biteceğini söyledi.",
        "az | Polis gecə meydanda bir neçə nəfəri saxlayıb və nazir bunun son olmadığını, daha sonra məhkəmə ilə qərar verilib elan edilib deyən bir çıxış edib, o isə bu gün üçün olan iclasdan sonra olub.",
        "id | Polisi menahan puluhan orang di lapangan itu dan menteri mengatakan bahwa ini tidak akan menjadi akhir dari protes yang telah berlangsung dalam sepekan ini karena pengadilan juga bisa memutuskan.",
        "vi | Cảnh sát đã bắt giữ nhiều người trên quảng trường và bộ trưởng nói rằng đây không phải là kết thúc của các cuộc biểu tình, với một phiên tòa có thể được mở vào thứ tư này.",
        "tl | Dinakip ng pulis ang mga tao sa plaza at sinabi ng ministro na hindi ito ang wakas ng mga protesta, para sa mga may kaso ay may pagdinig pa rin mula bukas.",
        "sw | Polisi waliwakamata watu kadhaa katika uwanja wa mji na waziri alisema kuwa huo si mwisho, kwa kuwa mahakama ya mkoa itaamua baada ya kikao cha Jumatano, na wakili wake pia yuko tayari kwa kesi hiyo.",
        "ha | Yan sanda sun kama mutane a dandalin, amma ministan ya ce wannan ba shi ne ƙarshen zanga-zangar ba, domin kotu ce za ta yanke hukunci a cikin mako, kuma an shirya ta da wani alƙali.",
        "so | Booliska ayaa xiray dad badan oo ku sugnaa fagaaraha, waxaana wasiirku sheegay in aan arrintu dhammaan, iyo in maxkamadu ay go’aan ka gaari doonto kiiska oo la dhageysan doono, waxay ku dartay in uu soo dhawaan dhacayo.",
        "uk | Поліція затримала на площі кілька десятків людей, але міністр заявив, що це не кінець і що все вирішить суд, який збереться у середу, як він і був обіцяв, з усіма, кого це стосується.",
        "be | Міліцыя затрымала на плошчы некалькі дзясяткаў чалавек, але міністр заявіў, што гэта не канец і што ўсё вырашыць суд, які збярэцца ў сераду, як ён і быў абяцаў, для ўсіх ад дзесяці да дваццаці.",
        "bg | Полицията задържа на площада няколко десетки души, но министърът каза, че това не е краят и че съдът ще реши при заседание, което беше обещано след празниците, по думите на адвоката.",
        "sr | Полиција је у ноћи на тргу привела неколико људи, али министар каже да то није крај и да ће о свему одлучити суд који се састаје у среду, што су сви из странке за то као и пре.",
        "mk | Полицијата на плоштадот приведе неколку десетици луѓе, но министерот рече дека тоа не е крајот и дека судот ќе одлучи на седница што беше ветена по празниците, кон крајот на неделата од кои се чека.",
        "kk | Полиция алаңда бірнеше адамды ұстады және министр бұл соңы емес деп мәлімдеді, сот осы жылы бар істі қарайды, ал оның шешімі туралы кейін белгілі болды, ол үшін мен бір күн күттім.",
        "ar | قال الوزير إن الشرطة اعتقلت عددا من المحتجين في الساحة بعد اشتباكات مع قوات الأمن، وإن هذا لا يعني أن الأزمة قد انتهت بين الطرفين، كما أشار إلى أن المحكمة التي تنظر في القضية.",
        "fa | پلیس در شب گذشته ده‌ها نفر را در میدان بازداشت کرد و وزیر گفت که این پایان کار نیست و دادگاه برای آن به زودی تشکیل می شود، با آن که یک وکیل از این کار خبر نداشت.",
        "ur | پولیس نے رات کو میدان سے کئی افراد کو گرفتار کر لیا اور وزیر نے کہا کہ یہ اس معاملے کا انجام نہیں ہے، عدالت میں اس کی سماعت بھی ہو گی اور ملزم پر ایک مقدمہ درج ہے۔",
        "ps | پولیسو تېره شپه په میدان کې څو تنه ونیول او وزیر وویل چې دا پای نه دی، محکمه به د دې قضیې په اړه پرېکړه وکړي چې له خلکو سره شوی ظلم هم په کې شته.",
        "hi | पुलिस ने रात को मैदान से कई लोगों को हिरासत में लिया और मंत्री ने कहा कि यह इस मामले का अंत नहीं है, अदालत में इस पर सुनवाई भी होगी, उनके लिए एक वकील की व्यवस्था है।",
        "mr | पोलिसांनी रात्री मैदानात अनेकांना ताब्यात घेतले आणि मंत्री यांनी सांगितले की हे प्रकरण संपले नाही, या प्रकरणी न्यायालयात सुनावणी होते व ते तर सुरू आहे.",
        "ne | प्रहरीले राति मैदानबाट केही मानिस पक्राउ गरेको छ र मन्त्री का अनुसार यो अन्त्य हो भने पनि अदालत मा मुद्दा छ, ती सबै छन् को पक्ष मा, ले भने.",
        "ko | 경찰은 밤사이 광장에서 여러 사람을 체포했다고 밝혔다.",
        "he | המשטרה עצרה בלילה מפגינים בכיכר, מסר השר.",
        "el | Η αστυνομία συνέλαβε τη νύχτα διαδηλωτές στην πλατεία.",
        "th | ตำรวจจับกุมผู้ประท้วงหลายสิบคนที่จัตุรัสเมื่อคืนนี้",
        "bn | পুলিশ রাতে চত্বর থেকে কয়েকজনকে আটক করেছে।",
        "ta | காவல்துறை இரவில் பலரைக் கைது செய்தது.",
        "am | ፖሊስ ሌሊት ላይ በአደባባዩ ሰዎችን አሰረ።",
        "ja | 警察は首都の広場でデモの参加者を逮捕した。",
        "zh | 警方在首都广场逮捕了数十名示威者。",
      })
  void isTold(String code, String text) {
    assertEquals(code, Languages.of(text, null));
  }

  /** Two sentences of a report are enough, without a declaration. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Le président brésilien a reçu hier son homologue chilien à Brasilia. Ils ont signé un accord commercial très attendu.",
        "de | Bei einem Anschlag auf einen Konvoi nahe Kundus starben am Dienstag zwei Soldaten. Die Taliban bekannten sich zu der Tat.",
        "de | Tausende Landwirte blockierten am Montag Autobahnen. Sie fordern niedrigere Steuern auf Diesel und mehr Geld für Höfe.",
        "es | Dos soldados murieron el martes en una emboscada cerca de Cúcuta. El ejército lanzó de inmediato una operación aérea.",
        "es | Miles de agricultores cortaron la autopista desde el lunes. Piden que bajen los impuestos al combustible.",
        "pt | Dois soldados morreram na terça-feira numa emboscada perto de Cabinda. O exército lançou logo uma operação aérea.",
        "pt | Milhares de agricultores bloqueiam a rodovia desde segunda-feira e pedem a redução dos impostos sobre o diesel.",
        "it | Il presidente cileno ha ricevuto ieri a Santiago il collega brasiliano: firmato un accordo commerciale.",
        "nl | Twee militairen kwamen dinsdag om bij een hinderlaag in de buurt van Gao. Het leger begon meteen een luchtoperatie.",
        "nl | Duizenden boeren blokkeren sinds maandag de snelweg. Ze eisen dat de belasting op diesel omlaag gaat.",
        "sv | Två soldater dödades i tisdags i ett bakhåll nära Mazar. Armén inledde genast en flyginsats mot rebellerna.",
        "sv | Tusentals bönder blockerar motorvägen sedan i måndags. De kräver att skatten på diesel ska sänkas.",
        "da | To soldater blev tirsdag dræbt i et baghold nær Gereshk. Hæren indledte straks en operation fra luften.",
        "da | Tusindvis af landmænd har siden mandag blokeret motorvejen. De kræver, at afgiften på diesel bliver sat ned.",
        "no | To soldater ble drept tirsdag i et bakhold nær Mazar. Hæren satte straks i gang en operasjon fra luften.",
        "no | Tusenvis av bønder har blokkert motorveien siden mandag. De krever at avgiften på diesel skal settes ned.",
        "fi | Kaksi sotilasta kuoli tiistaina väijytyksessä lähellä kaupunkia. Armeija aloitti heti operaation, eikä se ole vielä ohi.",
        "fi | Tuhannet viljelijät ovat tukkineet moottoritien maanantaista lähtien, ja he vaativat, että dieselin vero laskee.",
        "pl | Dwaj żołnierze zginęli we wtorek w zasadzce pod Ghazni. Wojsko od razu rozpoczęło operację z powietrza.",
        "pl | Tysiące rolników blokują autostradę od poniedziałku. Żądają, by rząd obniżył podatek na olej napędowy.",
        "cs | Dva vojáci zahynuli v úterý při útoku nedaleko Kunduzu. Armáda ihned zahájila leteckou operaci proti povstalcům.",
        "cs | Tisíce zemědělců blokují dálnici už od pondělí. Požadují, aby vláda snížila daň na naftu a zvýšila dotace.",
        "sk | Dvaja vojaci zahynuli v utorok pri útoku neďaleko Kunduzu. Armáda ihneď začala leteckú operáciu proti povstalcom.",
        "sk | Tisíce farmárov blokujú diaľnicu už od pondelka. Žiadajú, aby vláda znížila daň na naftu a zvýšila dotácie, ktoré sú nízke.",
        "hu | Két katona halt meg kedden egy rajtaütésben a város közelében. A hadsereg azonnal légi műveletet indított.",
        "hu | Gazdák ezrei zárták el hétfő óta az autópályát, és azt követelik, hogy a kormány csökkentse az adót.",
        "ro | Doi militari au murit marți într-o ambuscadă lângă Kandahar. Armata a lansat imediat o operațiune aeriană.",
        "ro | Mii de fermieri blochează autostrada de luni și cer ca guvernul să reducă taxele pe motorină.",
        "hr | Dvojica vojnika poginula je u utorak u zasjedi kod Kunduza. Vojska je odmah pokrenula zračnu operaciju.",
        "hr | Tisuće seljaka blokiraju autocestu od ponedjeljka i traže da vlada smanji porez na dizel koji je poskupio.",
        "sl | Dva vojaka sta bila v torek ubita v zasedi blizu Kunduza. Vojska je takoj začela letalsko operacijo.",
        "sq | Dy ushtarë u vranë të martën në një pritë pranë qytetit. Ushtria nisi menjëherë një operacion nga ajri.",
        "tr | Salı günü Şırnak yakınlarında kurulan pusuda iki asker hayatını kaybetti. Ordu bölgede hava destekli operasyon başlattı.",
        "tr | Binlerce çiftçi pazartesiden beri otoyolu kapatıyor ve mazot vergisinin düşürülmesini istiyor, bakanlık ise sessiz.",
        "id | Dua prajurit tewas pada Selasa dalam penyergapan di dekat Wamena. Tentara segera melancarkan operasi udara.",
        "id | Ribuan petani memblokir jalan tol sejak Senin dan menuntut pemerintah menurunkan pajak solar yang naik.",
        "ru | Двое военных погибли во вторник в засаде под Кундузом. Армия сразу начала операцию с воздуха, сообщили власти.",
        "ru | Тысячи фермеров с понедельника перекрывают трассу. Они требуют, чтобы правительство снизило налог на топливо.",
        "uk | Двоє військових загинули у вівторок у засідці під Кундузом. Армія одразу почала операцію з повітря.",
        "uk | Тисячі фермерів із понеділка блокують трасу. Вони вимагають, щоб уряд знизив податок на пальне.",
        "bg | Двама войници загинаха във вторник при засада край Кундуз. Армията веднага започна операция от въздуха.",
        "bg | Хиляди фермери блокират магистралата от понеделник и искат правителството да намали данъка върху горивата.",
        "sr | Двојица војника погинула је у уторак у заседи код Кундуза. Војска је одмах покренула операцију из ваздуха.",
        "ar | قُتل جنديان يوم الثلاثاء في كمين قرب تعز، وأطلق الجيش على الفور عملية جوية ضد المسلحين.",
        "ar | أغلق آلاف المزارعين الطريق السريع منذ الاثنين مطالبين الحكومة بخفض الضريبة على الوقود.",
        "fa | دو سرباز روز سه‌شنبه در کمینی نزدیک قندوز کشته شدند و ارتش بی‌درنگ عملیات هوایی را آغاز کرد.",
        "zh | 两名士兵星期二在昆都士附近的伏击中丧生,军队随即展开空中行动,当局说有武装分子被击毙。",
        "zh | 数千名农民自星期一起封锁高速公路,要求政府降低柴油税,并提高对农户的补贴。",
        "el | Δύο στρατιώτες σκοτώθηκαν την Τρίτη σε ενέδρα κοντά στην Κουντούζ. Ο στρατός ξεκίνησε αμέσως επιχείρηση.",
        "fr | Le tribunal de Lomé a condamné vendredi un journaliste à six mois de prison ferme, ont annoncé ses avocats au pays.",
        "it | Un tribunale del Cairo ha condannato tre giornalisti a otto anni di carcere, hanno riferito gli avvocati.",
        "sl | Sodišče v Kairu je v petek tri novinarje obsodilo na osem let zapora, so sporočili njihovi odvetniki.",
        "el | Δικαστήριο στο Κάιρο καταδίκασε τρεις δημοσιογράφους σε οκτώ χρόνια φυλάκιση, ανακοίνωσαν οι δικηγόροι τους.",
      })
  void shortTextIsTold(String code, String text) {
    assertEquals(code, Languages.of(text, null));
  }

  /** Headlines full of foreign names are English, or are not told. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two soldiers died Tuesday in an ambush near Kunduz. The army immediately launched an air operation against militants.",
        "Farmers blockaded motorways Monday, demanding lower diesel taxes; ministers called emergency talks in Paris.",
        "Chile's president hosted his Brazilian counterpart in Santiago yesterday; both signed a trade accord.",
        "Police in Dar es Salaam arrested Chadema leaders Monday; Tanzania's opposition vowed more rallies.",
        "Rio de Janeiro police killed Comando Vermelho gunmen in Complexo do Alemão, O Globo and Folha de S. Paulo said.",
        "Die Welt and Der Spiegel reported that AfD lawmakers met Kremlin envoys in Wien; Berlin denied it.",
        "Protesters in Tel Aviv, Haifa, Beersheba; Hamas, Hezbollah, Islamic Jihad; Netanyahu, Gantz, Lapid: key names.",
        "Cairo court jails three journalists for eight years; lawyers vow appeal, rights groups condemn verdict.",
        "Jakarta: Prabowo Subianto, Joko Widodo, Megawati Sukarnoputri, Puan Maharani attend Pancasila ceremony.",
        "Il Messaggero, La Repubblica and Corriere della Sera all led on Salvini's trial in Palermo, AP reported.",
      })
  void namesAreNoLanguage(String text) {
    String told = Languages.of(text, null);
    assertTrue(told == null || told.equals("en"), told);
  }

  @Test
  void declarationsAreReadInAnyUsualForm() {
    for (String name : new String[] {"fr", "fr-CA", "FR_ca", "fra", "French"}) {
      assertEquals("fr", Languages.of("Deux morts à Lille.", name));
    }
    assertNull(Languages.of("Deux morts à Lille.", "gibberish"));
    assertEquals("ar", Languages.of("قتلى في حلب", "en"), "its script speaks against it");
  }

  @Test
  void declarationCountsWhereWordsAreTooFew() {
    assertEquals("sw", Languages.of("Polisi wamewakamata waandamanaji.", "sw"));
    assertNull(Languages.of("Polisi wamewakamata waandamanaji.", null));
    assertEquals(
        "en",
        Languages.of(
            "The army said that the rebels had taken the town and that it was burning.", "de"));
  }
}
