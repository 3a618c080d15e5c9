package org.dateline.read.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
