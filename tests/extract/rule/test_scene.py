"""How sure a text is of what it says, by the grammar of its clause: voices, tenses, modals, nouns, set phrases."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document

SAID: list[tuple[tuple[str, str, str], dict[str, list[str]]]] = [
    (
        ("tilia", "adopts", "note-feuille-de-route"),
        {
            "Planned": [
                "L'Agence Tilia adoptera sa feuille de route en 2025.",
                "Le conseil de l'Agence Tilia se prononcera sur sa feuille de route en juin.",
                "L'Agence Tilia travaille à sa feuille de route.",
                "L'Agence Tilia s'est engagée à se doter d'une feuille de route.",
            ],
            "Asserted": [
                "L'Agence Tilia évaluera sa feuille de route en 2025.",
                "La feuille de route de l'Agence Tilia permettrait de créer dix emplois.",
            ],
            "Negated": [
                "Faute de majorité, l'Agence Tilia n'a pu adopter sa feuille de route.",
                "L'Agence Tilia ne dispose pas de feuille de route.",
            ],
            "Recommended": [
                "L'Agence Tilia doit se doter d'une feuille de route.",
            ],
            "Hedged": [
                "L'Agence Tilia pourrait se doter d'une feuille de route.",
            ],
        },
    ),
    (
        ("lumen", "publishes", "note-rapport"),
        {
            "Negated": [
                "Le Réseau Lumen n'a pas publié son rapport.",
            ],
        },
    ),
    (
        ("lumen", "publishes", "note-etude"),
        {
            "Planned": [
                "Le Réseau Lumen souhaite publier son étude.",
            ],
            "Hedged": [
                "Le Réseau Lumen aurait publié son étude.",
            ],
        },
    ),
    (
        ("lumen", "organises", "note-forum"),
        {
            "Planned": [
                "Le Réseau Lumen va organiser son forum à Brest.",
            ],
            "Hedged": [
                "Le Réseau Lumen pourrait organiser son forum à Brest.",
            ],
        },
    ),
    (
        ("tilia", "publishes", "note-etude"),
        {
            "Negated": [
                "Il n'existe pas d'étude de l'Agence Tilia.",
                "Aucune étude de l'Agence Tilia n'est parue.",
                "L'étude de l'Agence Tilia n'a pas été publiée.",
                "L'Agence Tilia renonce à publier son étude.",
            ],
            "Planned": [
                "L'étude de l'Agence Tilia sera publiée en mars.",
            ],
            "Asserted": [
                "La Scic Rebond ne finance pas l'étude de l'Agence Tilia.",
                "L'étude de l'Agence Tilia pourrait surprendre.",
                "L'Agence Tilia a achevé son étude.",
            ],
            "Recommended": [
                "La Scic Rebond demande une étude de l'Agence Tilia.",
            ],
            "Hedged": [
                "L'étude de l'Agence Tilia pourrait être publiée en mai.",
            ],
        },
    ),
    (
        ("tilia", "publishes", "acheter-mieux"),
        {
            "Asserted": [
                "La Scic Rebond utilisera le guide « Acheter mieux » de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "implements", "elan"),
        {
            "Asserted over": [
                "L'Agence Tilia a supprimé son fonds « Élan ».",
                "L'Agence Tilia a suspendu son fonds « Élan ».",
                "Le fonds « Élan » de l'Agence Tilia a été supprimé.",
            ],
            "Asserted": [
                "L'Agence Tilia n'a pas supprimé son fonds « Élan ».",
                "L'Agence Tilia va supprimer son fonds « Élan ».",
            ],
            "Planned": [
                "Le fonds « Élan » de l'Agence Tilia verra le jour en 2026.",
                "L'Agence Tilia entend doter de 2 M€ son futur fonds « Élan ».",
            ],
            "Negated": [
                "Le fonds « Élan » de l'Agence Tilia n'a jamais vu le jour.",
            ],
            "Hedged": [
                "Un fonds « Élan » de l'Agence Tilia serait à l'étude.",
            ],
        },
    ),
    (
        ("anne-morel", "holdsRole", "lumen"),
        {
            "Planned": [
                "Anne Morel sera présidente du Réseau Lumen.",
                "Anne Morel deviendra présidente du Réseau Lumen.",
                "Anne Morel va devenir présidente du Réseau Lumen.",
                "Anne Morel prendra la présidence du Réseau Lumen.",
                "Le Réseau Lumen sera présidé par Anne Morel.",
                "Anne Morel, qui sera présidente du Réseau Lumen, témoigne.",
                "Anne Morel succédera à Paul Rivière à la présidence du Réseau Lumen.",
            ],
            "Hedged": [
                "Anne Morel serait présidente du Réseau Lumen.",
                "Anne Morel pourrait devenir présidente du Réseau Lumen.",
                "Anne Morel aurait été élue présidente du Réseau Lumen.",
                "Si elle est élue, Anne Morel serait présidente du Réseau Lumen.",
            ],
            "Asserted over": [
                "Anne Morel était présidente du Réseau Lumen.",
                "Anne Morel quitte la présidence du Réseau Lumen.",
                "Anne Morel, qui était directrice du Réseau Lumen, témoigne.",
            ],
            "Negated": [
                "Anne Morel n'est plus présidente du Réseau Lumen.",
                "Anne Morel n'est pas présidente du Réseau Lumen.",
                "Le Réseau Lumen n'a pas élu Anne Morel présidente.",
                "Anne Morel ne préside plus le Réseau Lumen.",
                "Anne Morel a refusé la présidence du Réseau Lumen.",
                "Anne Morel n'a jamais été présidente du Réseau Lumen.",
            ],
            "Asserted": [
                "Anne Morel est présidente du Réseau Lumen.",
                "Anne Morel est devenue présidente du Réseau Lumen.",
                "Anne Morel a été élue présidente du Réseau Lumen.",
                "Anne Morel demeure directrice du Réseau Lumen.",
            ],
        },
    ),
    (
        ("tilia", "memberOf", "lumen"),
        {
            "Negated": [
                "La Scic Rebond refuse l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "La Scic Rebond s'oppose à l'entrée de l'Agence Tilia dans le Réseau Lumen.",
                "L'Agence Tilia a failli adhérer au Réseau Lumen.",
                "Faute d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "Au lieu d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "Loin d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "À défaut d'adhérer au Réseau Lumen, l'Agence Tilia reste seule.",
                "L'Agence Tilia vote sans adhérer au Réseau Lumen.",
                "L'Agence Tilia renonce à adhérer au Réseau Lumen.",
                "L'Agence Tilia échoue à rejoindre le Réseau Lumen.",
                "L'Agence Tilia tarde à rejoindre le Réseau Lumen.",
                "Le refus de l'Agence Tilia d'adhérer au Réseau Lumen surprend.",
                "L'Agence Tilia a voté sans qu'elle adhère au Réseau Lumen.",
                "L'Agence Orée dément que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia, qui n'est pas membre du Réseau Lumen, a voté.",
                "L'Agence Tilia a préféré ne pas adhérer au Réseau Lumen.",
                "L'Agence Tilia, faute de moyens, n'a pu adhérer au Réseau Lumen.",
                "L'Agence Tilia n'a pas encore adhéré au Réseau Lumen.",
                "L'Agence Tilia est loin d'adhérer au Réseau Lumen.",
                "L'Agence Tilia n'étant pas membre du Réseau Lumen, elle paiera.",
            ],
            "Recommended": [
                "La Scic Rebond demande l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "L'Agence Orée souhaite que l'Agence Tilia adhère au Réseau Lumen.",
                "Il est souhaitable que l'Agence Tilia adhère au Réseau Lumen.",
            ],
            "Planned": [
                "La Scic Rebond souhaite l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "Avant d'adhérer au Réseau Lumen, l'Agence Tilia consulte ses salariés.",
                "L'Agence Tilia a pour ambition d'adhérer au Réseau Lumen.",
                "L'Agence Tilia a vocation à rejoindre le Réseau Lumen.",
                "L'Agence Tilia vise à rejoindre le Réseau Lumen.",
                "L'Agence Tilia a l'intention de rejoindre le Réseau Lumen.",
                "L'Agence Tilia s'apprête à rejoindre le Réseau Lumen.",
                "L'Agence Tilia est sur le point de rejoindre le Réseau Lumen.",
                "Il est prévu que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia attend. Avant qu'elle ne rejoigne le Réseau Lumen, le conseil tranchera.",
                "L'adhésion de l'Agence Tilia au Réseau Lumen sera soumise au vote.",
                "L'adhésion de l'Agence Tilia au Réseau Lumen est prévue pour 2025.",
                "L'adhésion prochaine de l'Agence Tilia au Réseau Lumen réjouit les élus.",
                "L'Agence Tilia, future adhérente du Réseau Lumen, a voté.",
                "L'Agence Tilia a émis le vœu d'adhérer au Réseau Lumen.",
                "Dès que l'Agence Tilia adhérera au Réseau Lumen, elle recrutera.",
                "Lorsque l'Agence Tilia sera membre du Réseau Lumen, elle recrutera.",
            ],
            "Asserted": [
                "La Scic Rebond a voté l'adhésion de l'Agence Tilia au Réseau Lumen.",
                "L'adhésion de l'Agence Tilia au Réseau Lumen est actée.",
                "Avant d'adhérer au Réseau Lumen, l'Agence Tilia a consulté ses salariés.",
                "L'Agence Tilia n'adhère qu'au Réseau Lumen.",
                "L'Agence Tilia n'adhère pas seulement au Réseau Lumen.",
                "L'Agence Orée annonce que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia quittera le Réseau Lumen en 2030.",
                "L'Agence Tilia n'a pas quitté le Réseau Lumen.",
                "L'Agence Tilia envisage de quitter le Réseau Lumen.",
                "L'Agence Tilia peut se réjouir : elle adhère au Réseau Lumen.",
                "L'Agence Tilia se réjouit d'adhérer au Réseau Lumen.",
                "L'Agence Tilia a fini par adhérer au Réseau Lumen.",
                "L'Agence Tilia, après avoir hésité, a adhéré au Réseau Lumen.",
                "Étant membre du Réseau Lumen, l'Agence Tilia ne paiera pas.",
            ],
            "Hedged": [
                "L'adhésion de l'Agence Tilia au Réseau Lumen serait actée.",
                "Si l'Agence Tilia adhérait au Réseau Lumen, tout change.",
                "La Scic Rebond signera, à condition que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Tilia pourra voter sous réserve d'adhérer au Réseau Lumen.",
                "Sous réserve de l'adhésion de l'Agence Tilia au Réseau Lumen, le budget est voté.",
                "En cas d'adhésion de l'Agence Tilia au Réseau Lumen, le budget est voté.",
                "L'Agence Tilia hésite à rejoindre le Réseau Lumen.",
                "L'Agence Tilia envisagerait de rejoindre le Réseau Lumen.",
                "À moins que l'Agence Tilia n'adhère au Réseau Lumen, rien ne bouge.",
                "L'Agence Orée se demande si l'Agence Tilia adhère au Réseau Lumen.",
                "Il est possible que l'Agence Tilia adhère au Réseau Lumen.",
                "L'Agence Orée doute que l'Agence Tilia adhère au Réseau Lumen.",
                "L'adhésion de l'Agence Tilia au Réseau Lumen est à l'étude.",
                "L'Agence Tilia adhérerait au Réseau Lumen, à en croire la presse.",
                "L'Agence Tilia réfléchit à adhérer au Réseau Lumen.",
                "L'Agence Tilia peut adhérer au Réseau Lumen.",
            ],
            "Asserted over": [
                "L'Agence Tilia, ancienne adhérente du Réseau Lumen, a voté.",
                "L'Agence Tilia a quitté le Réseau Lumen en 2020.",
            ],
            "Recommended @anne-morel": [
                "« L'Agence Tilia doit adhérer au Réseau Lumen », martèle Anne Morel.",
            ],
        },
    ),
    (
        ("tilia", "holdsStakeIn", "rebond"),
        {
            "Negated": [
                "L'Agence Orée s'oppose à l'entrée de l'Agence Tilia au capital de la Scic Rebond.",
                "L'Agence Tilia a renoncé à entrer au capital de la Scic Rebond.",
            ],
            "Planned": [
                "L'Agence Tilia entrera au capital de la Scic Rebond.",
            ],
        },
    ),
    (
        ("lumen", "cooperatesWith", "tilia"),
        {
            "Recommended": [
                "Il faut un partenariat entre l'Agence Tilia et le Réseau Lumen.",
            ],
            "Planned": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen est envisagé.",
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen sera signé en mai.",
                "Le projet de partenariat entre l'Agence Tilia et le Réseau Lumen avance.",
                "Un projet de convention entre l'Agence Tilia et le Réseau Lumen est soumis au vote.",
                "L'Agence Tilia organisera, en partenariat avec le Réseau Lumen, un forum.",
            ],
            "Negated": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen a été refusé.",
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen a été décliné.",
                "Il n'y a pas de partenariat entre l'Agence Tilia et le Réseau Lumen.",
                "Aucun partenariat entre l'Agence Tilia et le Réseau Lumen n'existe.",
                "L'Agence Tilia n'organise plus de forum en partenariat avec le Réseau Lumen.",
                "L'Agence Tilia ne travaille plus avec le Réseau Lumen.",
            ],
            "Asserted over": [
                "La fin du partenariat entre l'Agence Tilia et le Réseau Lumen est actée.",
                "L'Agence Orée annonce la fin du partenariat entre l'Agence Tilia et le Réseau Lumen.",
                "L'Agence Tilia a mis fin à son partenariat avec le Réseau Lumen.",
            ],
            "Hedged": [
                "Un partenariat entre l'Agence Tilia et le Réseau Lumen est possible.",
                "L'Agence Tilia s'associerait au Réseau Lumen.",
            ],
            "Asserted": [
                "Le partenariat entre l'Agence Tilia et le Réseau Lumen permettra de former les élus.",
                "Une convention entre l'Agence Tilia et le Réseau Lumen a été signée.",
                "Le partenariat entre l'Agence Tilia et le Réseau Lumen est décliné en trois axes.",
            ],
        },
    ),
    (
        ("tilia", "supports", "rebond"),
        {
            "Hedged": [
                "La Scic Rebond recruterait avec l'appui de l'Agence Tilia.",
                "L'Agence Tilia tente de soutenir la Scic Rebond.",
                "L'Agence Tilia est susceptible de soutenir la Scic Rebond.",
                "L'Agence Tilia soutient peut-être la Scic Rebond.",
                "L'Agence Tilia a probablement soutenu la Scic Rebond.",
                "L'Agence Tilia aurait voté un budget pour soutenir la Scic Rebond.",
            ],
            "Asserted": [
                "La Scic Rebond recrute avec l'appui de l'Agence Tilia.",
                "L'Agence Tilia ne soutient pas uniquement la Scic Rebond.",
                "L'Agence Tilia n'a pas cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia n'a pas hésité à soutenir la Scic Rebond.",
                "L'Agence Tilia n'a jamais cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia a décidé de soutenir la Scic Rebond.",
                "Pour soutenir la Scic Rebond, l'Agence Tilia a voté un budget.",
                "En soutenant la Scic Rebond, l'Agence Tilia a créé des emplois.",
                "Le soutien de l'Agence Tilia à la Scic Rebond ne suffira pas.",
            ],
            "Planned": [
                "L'Agence Tilia est sur le point de soutenir la Scic Rebond.",
                "La Scic Rebond sera financée par l'Agence Orée et soutenue par l'Agence Tilia.",
                "L'Agence Tilia devrait soutenir la Scic Rebond en 2025.",
                "L'Agence Tilia doit soutenir la Scic Rebond en 2025.",
                "L'Agence Tilia promet de soutenir la Scic Rebond.",
                "La volonté de l'Agence Tilia de soutenir la Scic Rebond est intacte.",
                "L'Agence Tilia lancera un fonds et soutiendra la Scic Rebond.",
                "L'Agence Tilia va lancer un fonds et soutenir la Scic Rebond.",
                "L'Agence Tilia va lancer un fonds, former les élus et soutenir la Scic Rebond.",
                "Pour soutenir la Scic Rebond, l'Agence Tilia votera un budget.",
                "Afin de soutenir la Scic Rebond, l'Agence Tilia va voter un budget.",
                "En soutenant la Scic Rebond, l'Agence Tilia créera des emplois.",
                "L'Agence Tilia a promis, dès 2020, de soutenir la Scic Rebond.",
                "Le soutien de l'Agence Tilia à la Scic Rebond débutera en 2025.",
                "Le projet de soutien de l'Agence Tilia à la Scic Rebond avance.",
            ],
            "Negated": [
                "La Scic Rebond n'a pas été financée par l'Agence Orée ni soutenue par l'Agence Tilia.",
                "L'Agence Orée empêche l'Agence Tilia de soutenir la Scic Rebond.",
                "L'Agence Tilia s'abstient de soutenir la Scic Rebond.",
                "L'Agence Tilia a cessé de soutenir la Scic Rebond.",
                "L'Agence Tilia a arrêté de soutenir la Scic Rebond.",
                "L'Agence Tilia n'a pas souhaité soutenir la Scic Rebond.",
                "L'Agence Tilia n'entend ni financer l'association Passerelle ni soutenir la Scic Rebond.",
                "L'absence de soutien de l'Agence Tilia à la Scic Rebond inquiète.",
            ],
            "Recommended @lumen": [
                "« L'Agence Tilia devrait soutenir la Scic Rebond », estime le Réseau Lumen.",
            ],
            "Recommended": [
                "L'Agence Tilia doit soutenir la Scic Rebond.",
                "Nous demandons que l'Agence Tilia soutienne la Scic Rebond et qu'elle aide ses salariés.",
                "L'association Passerelle réclame le soutien de l'Agence Tilia à la Scic Rebond.",
            ],
            "Asserted over": [
                "L'arrêt du soutien de l'Agence Tilia à la Scic Rebond inquiète.",
            ],
        },
    ),
    (
        ("tilia", "organises", "demain-la-ville"),
        {
            "Hedged": [
                "Le forum « Demain la ville » serait organisé à l'initiative de l'Agence Tilia.",
            ],
            "Planned": [
                "Le forum « Demain la ville » sera organisé à l'initiative de l'Agence Tilia.",
            ],
            "Negated": [
                "Le forum « Demain la ville » n'a pas été organisé à l'initiative de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "usesLever", "garantie"),
        {
            "Negated": [
                "La Scic Rebond recrute sans la garantie de l'Agence Tilia.",
            ],
            "Hedged": [
                "La Scic Rebond obtiendrait la garantie de l'Agence Tilia.",
            ],
            "Asserted": [
                "La Scic Rebond n'aurait rien signé sans la garantie de l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "usesLever", "prix-concours"),
        {
            "Planned": [
                "Grâce à son prix, l'Agence Tilia financera la Scic Rebond.",
            ],
            "Asserted": [
                "Grâce à son prix, l'Agence Tilia finance la Scic Rebond.",
            ],
        },
    ),
    (
        ("tilia", "recommends", "marches-reserves"),
        {
            "Hedged": [
                "L'Agence Tilia recommanderait le recours aux marchés réservés.",
                "L'Agence Tilia recommanderait de recourir aux marchés réservés.",
            ],
            "Planned": [
                "L'Agence Tilia recommandera le recours aux marchés réservés.",
                "L'Agence Tilia va recommander de recourir aux marchés réservés.",
                "L'Agence Tilia plaidera pour le recours aux marchés réservés.",
            ],
            "Asserted": [
                "L'Agence Tilia recommande le recours aux marchés réservés.",
                "L'Agence Tilia recommande de recourir aux marchés réservés.",
                "L'Agence Tilia plaide pour le recours aux marchés réservés.",
            ],
            "Negated": [
                "L'Agence Tilia ne recommande pas le recours aux marchés réservés.",
            ],
        },
    ),
    (
        ("tilia", "memberOf", "passerelle"),
        {
            "Asserted": [
                "Selon les statuts du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
            ],
            "Asserted @lumen": [
                "Selon une étude du Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
                "Selon le Réseau Lumen, l'Agence Tilia adhère à l'association Passerelle.",
            ],
        },
    ),
    (
        ("rebond", "memberOf", "lumen"),
        {
            "Hedged": [
                "L'Agence Tilia aide la Scic Rebond à rejoindre le Réseau Lumen.",
                "La Scic Rebond signera à condition d'adhérer au Réseau Lumen.",
            ],
            "Negated": [
                "L'Agence Tilia interdit à la Scic Rebond d'adhérer au Réseau Lumen.",
            ],
        },
    ),
    (
        ("tilia", "funds", "passerelle"),
        {
            "Hedged": [
                "L'Agence Tilia financerait l'association Passerelle à hauteur de 20 000 €.",
                "Il se peut que l'Agence Tilia finance l'association Passerelle.",
                "Il semble que l'Agence Tilia finance l'association Passerelle.",
                "L'Agence Tilia semble financer l'association Passerelle.",
                "Selon la presse, l'Agence Tilia aurait financé l'association Passerelle.",
                "L'Agence Tilia aurait pu financer l'association Passerelle.",
                "Dans l'hypothèse où l'Agence Tilia financerait l'association Passerelle, elle ouvrirait.",
                "Quand bien même l'Agence Tilia financerait l'association Passerelle, rien ne changerait.",
                "Supposons que l'Agence Tilia finance l'association Passerelle.",
                "Reste à savoir si l'Agence Tilia finance l'association Passerelle.",
                "L'Agence Tilia pourrait verser 20 000 € à l'association Passerelle dès 2025.",
                "Une subvention pourrait être accordée par l'Agence Tilia à l'association Passerelle.",
                "L'Agence Tilia aurait la possibilité de financer l'association Passerelle.",
                "L'Agence Tilia a la possibilité de financer l'association Passerelle.",
                "L'Agence Tilia est en mesure de financer l'association Passerelle.",
            ],
            "Negated": [
                "L'association Passerelle n'est plus financée par l'Agence Tilia.",
                "Faute de budget, l'Agence Tilia ne finance plus l'association Passerelle.",
                "L'Agence Tilia n'entend pas financer l'association Passerelle.",
                "Jamais l'Agence Tilia n'a financé l'association Passerelle.",
                "L'Agence Tilia a décidé de ne pas financer l'association Passerelle.",
                "L'Agence Tilia a décidé de ne plus financer l'association Passerelle.",
                "Ce n'est pas l'Agence Tilia qui finance l'association Passerelle.",
                "L'Agence Tilia est opposée à financer l'association Passerelle.",
                "Aucune subvention n'a été attribuée par l'Agence Tilia à l'association Passerelle.",
                "L'association Passerelle n'a pas obtenu de subvention de l'Agence Tilia.",
                "L'Agence Tilia se refuse à financer l'association Passerelle.",
                "L'Agence Tilia n'a pas les moyens de financer l'association Passerelle.",
                "L'Agence Tilia est dans l'impossibilité de financer l'association Passerelle.",
                "L'Agence Tilia n'est pas en mesure de financer l'association Passerelle.",
                "L'Agence Tilia n'est pas sur le point de financer l'association Passerelle.",
                "L'Agence Tilia est loin de financer l'association Passerelle.",
            ],
            "Planned": [
                "L'Agence Tilia s'est engagée à financer l'association Passerelle.",
                "L'Agence Tilia, elle, financera l'association Passerelle.",
                "L'Agence Tilia compte bien financer l'association Passerelle.",
                "C'est l'Agence Tilia qui financera l'association Passerelle.",
                "L'association Passerelle, que financera l'Agence Tilia, ouvre.",
                "D'ici la fin de l'année, l'Agence Tilia versera 20 000 € à l'association Passerelle.",
                "Une subvention de 20 000 € sera attribuée par l'Agence Tilia à l'association Passerelle.",
                "L'association Passerelle espère obtenir 20 000 € de l'Agence Tilia.",
                "L'Agence Tilia a pour objectif de financer l'association Passerelle.",
                "L'Agence Tilia continuera à financer l'association Passerelle.",
            ],
            "Recommended": [
                "Il faudrait que l'Agence Tilia finance l'association Passerelle.",
                "L'association Passerelle a sollicité une aide de 20 000 € auprès de l'Agence Tilia.",
            ],
            "Asserted": [
                "Bien que l'Agence Tilia finance l'association Passerelle, elle ferme.",
                "Parce que l'Agence Tilia finance l'association Passerelle, elle embauche.",
                "L'Agence Tilia, qui finance l'association Passerelle, votera en mai.",
                "L'Agence Tilia finance l'association Passerelle, qui ne recrutera pas.",
                "Financée par l'Agence Tilia, l'association Passerelle déménage.",
                "C'est l'Agence Tilia qui finance l'association Passerelle.",
                "L'association Passerelle, que finance l'Agence Tilia, ouvrira.",
                "L'Agence Tilia a accepté de financer l'association Passerelle.",
                "L'Agence Tilia vient de financer l'association Passerelle.",
                "L'Agence Tilia est fière de financer l'association Passerelle.",
                "L'Agence Tilia a eu raison de financer l'association Passerelle.",
                "L'Agence Tilia est la seule à financer l'association Passerelle.",
                "L'Agence Tilia a pour mission de financer l'association Passerelle.",
                "L'Agence Tilia continue à financer l'association Passerelle.",
                "L'Agence Tilia a décidé, en mai, de financer l'association Passerelle.",
            ],
        },
    ),
    (
        ("tilia", "adopts", "circuits"),
        {
            "Planned": [
                "L'Agence Tilia soumettra au vote sa stratégie « Circuits ».",
                "La stratégie « Circuits » de l'Agence Tilia sera adoptée en juin.",
            ],
            "Negated": [
                "La stratégie « Circuits » de l'Agence Tilia a été rejetée.",
            ],
            "Asserted": [
                "La stratégie « Circuits » de l'Agence Tilia prévoit un fonds.",
            ],
        },
    ),
    (
        ("tilia", "implements", "les-quais"),
        {
            "Planned": [
                "L'Agence Tilia lancera l'appel à projets « Les Quais ».",
                "L'Agence Orée souhaite un appel à projets « Les Quais » porté par l'Agence Tilia.",
            ],
            "Asserted over": [
                "L'appel à projets « Les Quais » de l'Agence Tilia a été supprimé en 2023.",
            ],
        },
    ),
    (
        ("tilia", "governs", "rebond"),
        {
            "Planned": [
                "La Scic Rebond sera pilotée par l'Agence Tilia.",
            ],
            "Negated": [
                "La Scic Rebond n'est pas pilotée par l'Agence Tilia.",
            ],
            "Hedged": [
                "La Scic Rebond serait pilotée par l'Agence Tilia.",
            ],
        },
    ),
    (
        ("tilia", "participatesIn", "demain-la-ville"),
        {
            "Planned": [
                "L'Agence Tilia participera au forum « Demain la ville ».",
            ],
            "Negated": [
                "L'Agence Tilia n'a pas pu participer au forum « Demain la ville ».",
            ],
        },
    ),
    (
        ("tilia", "supports", "passerelle"),
        {
            "Planned": [
                "L'association Passerelle bénéficiera du soutien de l'Agence Tilia.",
                "L'association Passerelle espère bénéficier du soutien de l'Agence Tilia.",
                "L'Agence Tilia apportera son soutien à l'association Passerelle.",
                "À partir de 2026, l'association Passerelle sera accompagnée par l'Agence Tilia.",
                "L'association Passerelle devrait être accompagnée par l'Agence Tilia.",
            ],
            "Negated": [
                "L'association Passerelle ne bénéficie plus du soutien de l'Agence Tilia.",
                "Personne, pas même l'Agence Tilia, ne soutient l'association Passerelle.",
            ],
            "Hedged": [
                "D'après la presse, l'association Passerelle serait accompagnée par l'Agence Tilia.",
                "Et si l'Agence Tilia soutenait l'association Passerelle.",
            ],
        },
    ),
    (
        ("lumen", "publishes", "acheter-mieux"),
        {
            "Planned": [
                "Le Réseau Lumen prépare la publication de son guide « Acheter mieux ».",
                "Le guide « Acheter mieux », que publiera le Réseau Lumen, est attendu.",
            ],
            "Asserted": [
                "Le guide « Acheter mieux », publié par le Réseau Lumen, sera présenté en mai.",
            ],
        },
    ),
    (
        ("lumen", "organises", "demain-la-ville"),
        {
            "Negated": [
                "Le Réseau Lumen a annulé son forum « Demain la ville ».",
                "Le forum « Demain la ville » du Réseau Lumen est annulé.",
                "Le forum « Demain la ville » du Réseau Lumen n'aura pas lieu.",
            ],
            "Planned": [
                "Le forum « Demain la ville » du Réseau Lumen est reporté à l'an prochain.",
                "L'Agence Orée annonce pour mai un forum « Demain la ville » qu'organisera le Réseau Lumen.",
                "Le Réseau Lumen prépare son forum « Demain la ville ».",
                "Le forum « Demain la ville » du Réseau Lumen aura lieu en mai 2026.",
                "Le forum « Demain la ville » du Réseau Lumen doit se tenir en mai 2026.",
            ],
            "Hedged": [
                "Le forum « Demain la ville » du Réseau Lumen pourrait être annulé.",
                "Le forum « Demain la ville » du Réseau Lumen aurait lieu en mai.",
            ],
            "Asserted": [
                "Le forum « Demain la ville » du Réseau Lumen n'a pas attiré les foules.",
            ],
        },
    ),
    (
        ("tilia", "founds", "rebond"),
        {
            "Planned": [
                "L'Agence Tilia créera la Scic Rebond.",
            ],
            "Negated": [
                "L'Agence Tilia n'est pas à l'origine de la Scic Rebond.",
            ],
        },
    ),
    (
        ("tilia", "usesLever", "marches-reserves"),
        {
            "Negated": [
                "L'Agence Tilia ne recourt pas aux marchés réservés.",
            ],
        },
    ),
    (
        ("loi-climat-resilience", "mandates", "spaser-politique-achat"),
        {
            "Planned": [
                "La loi Climat et résilience imposera un SPASER.",
            ],
        },
    ),
    (
        ("villes-vertes", "addresses", "alimentation-durable"),
        {
            "Negated": [
                "L'étude « Villes vertes » ne porte pas sur l'alimentation durable.",
            ],
            "Planned": [
                "L'étude « Villes vertes » portera sur l'alimentation durable.",
            ],
        },
    ),
    (
        ("passerelle", "locatedIn", "brest"),
        {
            "Planned": [
                "L'association Passerelle s'installera à Brest.",
            ],
            "Negated": [
                "L'association Passerelle n'est pas installée à Brest.",
            ],
        },
    ),
    (
        ("passerelle", "foundedOn", "2026"),
        {
            "Planned": [
                "L'association Passerelle sera créée en 2026.",
            ],
        },
    ),
    (
        ("demain-la-ville", "date", "2026-06-12"),
        {
            "Planned": [
                "Le forum « Demain la ville » se tiendra le 12 juin 2026.",
            ],
        },
    ),
    (
        ("lumen", "organises", "note-recensement"),
        {
            "Asserted": [
                "D'après le recensement 2023 du Réseau Lumen, un lieu sur deux compterait un salarié.",
            ],
        },
    ),
    (
        ("tilia", "organises", "note-enquete"),
        {
            "Asserted": [
                "L'enquête 2023 de l'Agence Tilia pourrait surprendre.",
            ],
        },
    ),
    (
        ("tilia", "publishes", "note-guide"),
        {
            "Planned": [
                "Le prochain guide de l'Agence Tilia paraîtra en mai.",
            ],
        },
    ),
]
"""For a subject, a relation and an object: the modality of the claim, "over" where it holds no more, who says it."""


def said(text: str, relation: str) -> dict[tuple[str, str, str], str]:
    """The claims of a relation that a text makes, each with how it stands."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01"))
    return {
        (claim.subject.rsplit("/")[-1], relation, claim.object.rsplit("/")[-1]): " ".join([
            claim.modality,
            *([] if claim.current else ["over"]),
            *([f"@{claim.attributed_to.rsplit('/')[-1]}"] if claim.attributed_to else []),
        ])
        for claim in found.claims
        if claim.relation == relation
    }


@pytest.mark.parametrize(
    ("content", "standing", "text"),
    [(content, standing, text) for content, by in SAID for standing, texts in by.items() for text in texts],
)
def test_the_clause_says_how_sure_a_text_is(content: tuple[str, str, str], standing: str, text: str) -> None:
    assert said(text, content[1]) == {content: standing}


@pytest.mark.parametrize(
    ("relation", "text"),
    [
        ("organises", "L'Agence Tilia tient à remercier le forum « Demain la ville »."),
        ("memberOf", "L'Agence Tilia adhère-t-elle au Réseau Lumen ?"),
    ],
)
def test_what_is_asked_or_only_greeted_is_not_said(relation: str, text: str) -> None:
    assert said(text, relation) == {}
