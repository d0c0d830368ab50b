// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/kind.h"

// Every kind of record, declared once. The id of a kind is its table, the id of a field its column;
// tests/storage/tst_schemaagreement.cpp holds both against resources/schema/.

namespace LeverArch {

namespace {

// Laid out by hand: one field a line reads better than what clang-format makes of it.
// clang-format off

#define WORD(text) QT_TRANSLATE_NOOP("Kinds", text)

constexpr unsigned searchedColumn = FieldSearched | FieldColumn;

const QList<FieldChoice> documentTypes = {
    {"consultation_paper", WORD("Consultation paper")},
    {"staffing_table", WORD("Staffing table")},
    {"letter", WORD("Letter")},
    {"inspection_report", WORD("Inspection report or letter")},
    {"minutes", WORD("Minutes")},
    {"press", WORD("Press cutting")},
    {"policy", WORD("Policy")},
    {"job_description", WORD("Job description")},
    {"equality_assessment", WORD("Equality impact assessment")},
    {"email", WORD("E-mail")},
    {"press_release", WORD("Press release")},
    {"speech", WORD("Speech")},
    {"other", WORD("Other")},
};

const QList<FieldChoice> documentFilings = {
    {"inbox", WORD("Inbox")},
    {"filed", WORD("Filed")},
    {"not_needed", WORD("Not needed")},
};

// The words of worker/fileform.cpp, which tells what a file is; tests/intake/tst_formwords.cpp holds
// them together.
const QList<FieldChoice> documentForms = {
    {"unknown", WORD("File of an unknown kind")},
    {"pdf", WORD("PDF")},
    {"jpeg", WORD("Photograph (JPEG)")},
    {"png", WORD("Picture (PNG)")},
    {"tiff", WORD("Scan (TIFF)")},
    {"heif", WORD("Photograph (HEIC)")},
    {"gif", WORD("Picture (GIF)")},
    {"webp", WORD("Picture (WebP)")},
    {"bmp", WORD("Picture (BMP)")},
    {"text", WORD("Plain text")},
    {"markdown", WORD("Markdown text")},
    {"csv", WORD("Table (CSV)")},
    {"html", WORD("Web page")},
    {"mhtml", WORD("Saved web page (MHTML)")},
    {"message", WORD("E-mail")},
    {"mailbox", WORD("Mailbox")},
    {"docx", WORD("Word document")},
    {"odt", WORD("OpenDocument text")},
    {"rtf", WORD("Rich text (RTF)")},
    {"xlsx", WORD("Excel spreadsheet")},
    {"ods", WORD("OpenDocument spreadsheet")},
    {"presentation", WORD("Presentation")},
    {"old_office", WORD("Office file from before 2007")},
    {"locked_office", WORD("Office file with a password")},
    {"zip", WORD("Zip archive")},
    {"outlook", WORD("Outlook message (.msg)")},
    {"archive", WORD("Archive")},
    {"vector", WORD("Drawing")},
    {"media", WORD("Sound or film")},
    {"program", WORD("Program")},
};

KindDeclaration document()
{
    return {Kind::document, WORD("Document"), WORD("Documents"), WORD("%n document(s)"),
            "document-multiple",
            WORD("No documents yet. Drop files or folders here, or import them."),
            WORD("Every paper of the case, kept exactly as it was received. Enter opens one; "
                 "files and folders can be dropped here."),
            false,
            {
                {"number", WORD("No."), FieldType::Whole, FieldColumn | FieldReadOnly},
                {"type", WORD("Type"), FieldType::Choice, FieldColumn, documentTypes},
                {"dated", WORD("Date"), FieldType::Date, FieldColumn | FieldMainDate},
                {"author", WORD("From"), FieldType::Reference, FieldColumn, {}, {Kind::party}},
                {"addressee", WORD("To"), FieldType::Reference, FieldPlain, {}, {Kind::party}},
                {"reference", WORD("Reference"), FieldType::Text, searchedColumn},
                {"subject", WORD("Subject"), FieldType::Text, FieldSearched},
                {"received", WORD("Received"), FieldType::Date},
                {"obtained", WORD("How obtained"), FieldType::Choice, FieldPlain,
                 {{"consultation", WORD("Given in consultation")},
                  {"s181", WORD("Disclosed for bargaining (s.181)")},
                  {"foi", WORD("Freedom of information")},
                  {"sar", WORD("Subject access request")},
                  {"press", WORD("Press")},
                  {"member", WORD("From a member")},
                  {"published", WORD("Published")},
                  {"other", WORD("Other")}}},
                {"consultation", WORD("Consultation"), FieldType::Reference, FieldPart, {},
                 {Kind::consultation}},
                {"filing", WORD("Filing"), FieldType::Choice, FieldReadOnly, documentFilings},
                {"set_aside", WORD("Not needed because"), FieldType::Text, FieldReadOnly},
                {"file_name", WORD("File"), FieldType::Text, FieldSearched | FieldReadOnly},
                {"form", WORD("Came as"), FieldType::Choice, FieldReadOnly, documentForms},
                {"pages_by", WORD("Pages made by"), FieldType::Text, FieldReadOnly},
                {"page_count", WORD("Pages"), FieldType::Whole, FieldColumn | FieldReadOnly},
                {"intake_note", WORD("Intake note"), FieldType::LongText, FieldReadOnly},
                {"message_id", WORD("E-mail id"), FieldType::Text, FieldHidden},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

KindDeclaration consultation()
{
    return {Kind::consultation, WORD("Consultation"), WORD("Consultations"),
            WORD("%n consultation(s)"), "view-calendar-timeline",
            WORD("No consultations yet. Add the restructure the branch is working on."),
            WORD("One record for each restructure the branch is working on. Counts, letters, "
                 "inspections and papers name it in a field, and briefings are written on it."),
            true,
            {
                {"employer", WORD("Employer"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {},
                 {Kind::party}},
                {"service", WORD("Service or team"), FieldType::Text, searchedColumn},
                {"status", WORD("Status"), FieldType::Choice, FieldColumn,
                 {{"expected", WORD("Expected")},
                  {"open", WORD("Open")},
                  {"closed", WORD("Closed")},
                  {"withdrawn", WORD("Withdrawn")},
                  {"implemented", WORD("Implemented")}}},
                {"started", WORD("Started"), FieldType::Date, FieldColumn | FieldMainDate},
                {"ends", WORD("Ends"), FieldType::Date, FieldColumn},
                {"legal_basis", WORD("Legal basis"), FieldType::Choice, FieldRepeats,
                 {{"collective", WORD("Collective redundancy (s.188)")},
                  {"tupe", WORD("Transfer (TUPE)")},
                  {"non_statutory", WORD("Not statutory")},
                  {"unknown", WORD("Not known")}}},
                {"proposed_dismissals", WORD("Dismissals proposed in 90 days"), FieldType::Whole},
                {"first_dismissal", WORD("First dismissal takes effect"), FieldType::Date},
                {"summary", WORD("Summary"), FieldType::LongText, FieldSearched, {}, {},
                 WORD("Two sentences a councillor can repeat")},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

const QList<FieldChoice> countUnits = {
    {"heads", WORD("people")},     {"fte", WORD("full-time equivalent")},
    {"posts", WORD("posts")},      {"vacancies", WORD("vacancies")},
    {"pounds", WORD("pounds")},    {"percent", WORD("per cent")},
    {"days", WORD("days")},        {"cases", WORD("cases")},
};

const QList<FieldChoice> countChanges = {
    {"at_risk", WORD("at risk")},
    {"deleted", WORD("deleted")},
    {"new", WORD("new")},
    {"regraded", WORD("regraded")},
    {"vacant", WORD("vacant")},
    {"unchanged", WORD("unchanged")},
    {"existing", WORD("existing")},
    {"proposed", WORD("proposed")},
    {"net", WORD("net change")},
    {"spending", WORD("spending")},
    {"saving", WORD("saving")},
};

const QList<FieldChoice> countPeriods = {
    {"as_at", WORD("on a day")},
    {"quarter", WORD("a quarter")},
    {"half_year", WORD("a half year")},
    {"year", WORD("a year")},
    {"one_off", WORD("one-off")},
};

KindDeclaration staffCount()
{
    return {Kind::staffCount, WORD("Staff-impact count"), WORD("Staff impact"),
            WORD("%n count(s)"), "view-statistics",
            WORD("No counts yet. Record a number together with what it is a part of."),
            WORD("Numbers of posts, people or pounds, each with what it is a part of and the "
                 "page it stands on. New like this begins the next line of the same table."),
            true,
            {
                {"value", WORD("Number"), FieldType::Number, FieldColumn, {}, {},
                 WORD("Not needed where a team’s Now and Proposed say it")},
                {"qualifier", WORD("Given as"), FieldType::Choice, FieldPlain,
                 {{"exact", WORD("exactly")},
                  {"about", WORD("about")},
                  {"at_least", WORD("at least")},
                  {"at_most", WORD("at most")}}},
                {"unit", WORD("Unit"), FieldType::Choice, FieldColumn | FieldRepeats, countUnits},
                {"base", WORD("Out of"), FieldType::Number, FieldColumn | FieldRepeats, {}, {},
                 WORD("The whole it is a part of: 14 out of 620")},
                {"base_of", WORD("What the whole is"), FieldType::Text,
                 searchedColumn | FieldRepeats, {}, {},
                 WORD("all staff of the service on 1 March")},
                {"team", WORD("Team or post"), FieldType::Text, searchedColumn},
                {"now", WORD("Now"), FieldType::Number, FieldColumn, {}, {},
                 WORD("How many the team has today")},
                {"proposed", WORD("Proposed"), FieldType::Number, FieldColumn, {}, {},
                 WORD("How many it is to have; the change is worked out")},
                {"change", WORD("What the number counts"), FieldType::Choice,
                 FieldColumn | FieldRepeats,
                 countChanges},
                {"as_at", WORD("As at or for"), FieldType::Date,
                 FieldColumn | FieldMainDate | FieldRepeats},
                {"period", WORD("Period"), FieldType::Choice, FieldRepeats, countPeriods},
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldColumn | FieldPart | FieldRepeats, {}, {Kind::consultation}},
                {"source", WORD("Source"), FieldType::Reference, FieldColumn | FieldRepeats, {},
                 {Kind::document, Kind::excerpt, Kind::inspectionExcerpt, Kind::letter}},
                {"source_page", WORD("Page"), FieldType::Whole, FieldColumn | FieldRepeats},
                {"key_figure", WORD("Key figure"), FieldType::Flag, FieldPlain},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

KindDeclaration letter()
{
    return {Kind::letter, WORD("Letter"), WORD("Letters"), WORD("%n letter(s)"), "mail-message",
            WORD("No letters yet. Record one, or import its paper first."),
            WORD("Letters sent and received, with their dates and whether they were answered. "
                 "The paper itself is imported, and named under Paper."),
            true,
            {
                {"dated", WORD("Date"), FieldType::Date, FieldColumn | FieldMainDate},
                {"direction", WORD("Direction"), FieldType::Choice, FieldColumn | FieldRepeats,
                 {{"sent", WORD("sent")}, {"received", WORD("received")}}},
                {"sender", WORD("From"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {}, {Kind::party}},
                {"addressee", WORD("To"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {}, {Kind::party}},
                {"reference", WORD("Reference"), FieldType::Text, searchedColumn},
                {"reply_due", WORD("Reply due"), FieldType::Date, FieldColumn},
                {"reply_status", WORD("Reply"), FieldType::Choice, FieldColumn,
                 {{"none_due", WORD("none due")},
                  {"awaited", WORD("awaited")},
                  {"answered", WORD("answered")},
                  {"partly", WORD("partly answered")},
                  {"dodged", WORD("dodged")}}},
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldPart | FieldRepeats, {},
                 {Kind::consultation}},
                {"document", WORD("Paper"), FieldType::Reference, FieldPart, {},
                 {Kind::document}},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

const QList<FieldChoice> judgements = {
    {"outstanding", WORD("Outstanding")},
    {"good", WORD("Good")},
    {"requires_improvement", WORD("Requires improvement to be good")},
    {"inadequate", WORD("Inadequate")},
    {"none", WORD("No judgement given")},
};

KindDeclaration inspection()
{
    return {Kind::inspection, WORD("Inspection"), WORD("Inspections"), WORD("%n inspection(s)"),
            "document-preview",
            WORD("No inspections yet. Record who inspected what, and when."),
            WORD("Who inspected what, when, and what they found. What is quoted from its paper "
                 "is kept under Inspection excerpts."),
            true,
            {
                {"body", WORD("Inspectorate"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {},
                 {Kind::party}},
                {"inspected", WORD("Inspected"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {},
                 {Kind::party}},
                {"event", WORD("Event"), FieldType::Choice, FieldColumn | FieldRepeats,
                 {{"standard", WORD("Standard inspection")},
                  {"short", WORD("Short inspection")},
                  {"focused", WORD("Focused visit")},
                  {"monitoring", WORD("Monitoring visit")}}},
                {"started", WORD("Visit began"), FieldType::Date, FieldColumn | FieldMainDate},
                {"published", WORD("Published"), FieldType::Date, FieldColumn},
                {"judgement", WORD("Judgement in their words"), FieldType::Text, searchedColumn,
                 {}, {}, WORD("C3; Requires improvement; Causes of concern: …")},
                {"overall", WORD("Ofsted: overall"), FieldType::Choice, FieldColumn, judgements},
                {"leaders", WORD("Ofsted: leaders"), FieldType::Choice, FieldPlain, judgements},
                {"protection", WORD("Ofsted: help and protection"), FieldType::Choice, FieldPlain,
                 judgements},
                {"care", WORD("Ofsted: children in care"), FieldType::Choice, FieldPlain,
                 judgements},
                {"care_leavers", WORD("Ofsted: care leavers"), FieldType::Choice, FieldPlain,
                 judgements},
                {"narrow_focus", WORD("What it did not look at"), FieldType::Text, FieldSearched},
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldPart | FieldRepeats, {},
                 {Kind::consultation}},
                {"document", WORD("Paper"), FieldType::Reference, FieldPart, {},
                 {Kind::document}},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

/// What every quotation has; its place is in anchors, not in fields.
QList<FieldDeclaration> quotationFields()
{
    return {
        {"quoted", WORD("Words as quoted"), FieldType::LongText, FieldSearched | FieldQuoted, {}, {},
         WORD("Only marked alterations, […] and …, may differ from the page")},
        {"verbatim", WORD("Words on the page"), FieldType::LongText, FieldReadOnly},
        {"document", WORD("Paper"), FieldType::Reference, FieldColumn | FieldReadOnly, {},
         {Kind::document}},
        {"page", WORD("Page"), FieldType::Whole, FieldColumn | FieldReadOnly},
        {"page_label", WORD("Printed page"), FieldType::Text, FieldReadOnly},
        // Text, because papers name people in many ways; those the branch knows are offered.
        {"speaker", WORD("Speaker"), FieldType::Text, searchedColumn, {}, {Kind::party}},
        {"reported_by", WORD("Quoted by"), FieldType::Text, FieldSearched, {}, {Kind::party}},
        {"dated", WORD("Date"), FieldType::Date, FieldMainDate},
        {"consultation", WORD("Consultation"), FieldType::Reference, FieldColumn | FieldPart, {},
         {Kind::consultation}},
        {"in_briefing", WORD("Use in briefings"), FieldType::Flag},
        {"checked", WORD("Checked"), FieldType::Text, FieldReadOnly},
        {"picture_check", WORD("Checked against the picture of the page"), FieldType::Choice,
         FieldPlain,
         {{"sure", WORD("recognised, not compared")},
          {"doubtful", WORD("doubtful words, compare")},
          {"compared", WORD("compared with the picture")}}},
        {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
    };
}

KindDeclaration excerpt()
{
    return {Kind::excerpt, WORD("Excerpt"), WORD("Excerpts"), WORD("%n excerpt(s)"),
            "format-text-blockquote",
            WORD("No excerpts yet. Open a paper, select words and press Quote."),
            WORD("Quotations, each bound to the page it stands on. Enter opens that page at the "
                 "words; Quote in an open paper adds one."),
            false,
            quotationFields()};
}

KindDeclaration inspectionExcerpt()
{
    auto fields = quotationFields();
    fields.prepend({"inspection", WORD("Inspection"), FieldType::Reference,
                    FieldColumn | FieldPart, {}, {Kind::inspection}});
    fields.insert(1, {"theme", WORD("Theme"), FieldType::Text, searchedColumn});
    fields.insert(2, {"finding", WORD("Finding"), FieldType::Choice, FieldColumn,
                      {{"strength", WORD("strength")},
                       {"weakness", WORD("weakness")},
                       {"improving", WORD("improving")},
                       {"neutral", WORD("neutral")}}});
    return {Kind::inspectionExcerpt, WORD("Inspection excerpt"), WORD("Inspection excerpts"),
            WORD("%n inspection excerpt(s)"), "comment-symbolic",
            WORD("No inspection excerpts yet. Open an inspection report, select words and press "
                 "Quote."),
            WORD("Quotations from inspection reports, with their theme and finding. Enter opens "
                 "the page at the words."),
            false, fields};
}

KindDeclaration annotation()
{
    return {Kind::annotation, WORD("Annotation"), WORD("Annotations"), WORD("%n annotation(s)"),
            "draw-highlight",
            WORD("No annotations yet. Open a paper, select words and press H to highlight them."),
            WORD("Marks on the pages of papers, and the replies to them. Enter opens the page at "
                 "the mark."),
            false,
            {
                {"style", WORD("Style"), FieldType::Choice, FieldColumn | FieldReadOnly,
                 {{"highlight", WORD("Highlight")},
                  {"underline", WORD("Underline")},
                  {"strike_out", WORD("Strike-out")},
                  {"note", WORD("Note")},
                  {"area", WORD("Area")},
                  {"ink", WORD("Ink")},
                  {"other", WORD("Other mark")}}},
                {"meaning", WORD("Meaning"), FieldType::Choice, FieldColumn | FieldOpen,
                 {{"their_claim", WORD("their claim")},
                  {"our_evidence", WORD("our evidence")},
                  {"check", WORD("check this")},
                  {"agreed", WORD("agreed")},
                  {"background", WORD("background")}}},
                {"comment", WORD("Comment"), FieldType::LongText, searchedColumn},
                {"words", WORD("Words on the page"), FieldType::LongText,
                 FieldSearched | FieldReadOnly},
                {"document", WORD("Paper"), FieldType::Reference,
                 FieldColumn | FieldReadOnly | FieldPart, {}, {Kind::document}},
                {"page", WORD("Page"), FieldType::Whole, FieldColumn | FieldReadOnly},
                {"page_label", WORD("Printed page"), FieldType::Text, FieldReadOnly},
                {"author", WORD("Author"), FieldType::Text,
                 FieldColumn | FieldReadOnly | FieldSearched},
                {"parent", WORD("Reply to"), FieldType::Reference, FieldReadOnly | FieldPart, {},
                 {Kind::annotation}},
                {"strokes", WORD("Lines drawn"), FieldType::LongText, FieldHidden},
                {"line_width", WORD("Line width"), FieldType::Number, FieldHidden},
                {"marked", WORD("Marked"), FieldType::Text, FieldHidden},
                {"external_name", WORD("Name in its file"), FieldType::Text, FieldHidden},
                {"external_form", WORD("As it stood in its file"), FieldType::LongText,
                 FieldHidden},
            }};
}

KindDeclaration party()
{
    return {Kind::party, WORD("Person or organisation"), WORD("People and organisations"),
            WORD("%n {person or organisation|people and organisations}"), "user-identity",
            WORD("Nobody here yet. Add the people and bodies the papers come from."),
            WORD("The people and bodies that papers come from and go to. Other spellings of a "
                 "name are kept under Also written."),
            true,
            {
                {"type", WORD("Type"), FieldType::Choice, FieldColumn | FieldRepeats,
                 {{"person", WORD("person")}, {"organisation", WORD("organisation")}}},
                {"role", WORD("Role"), FieldType::Text, searchedColumn},
                {"organisation", WORD("Organisation"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {},
                 {Kind::party}},
                {"side", WORD("Side"), FieldType::Choice, FieldColumn | FieldRepeats,
                 {{"union", WORD("union")},
                  {"employer", WORD("employer")},
                  {"politician", WORD("politician")},
                  {"inspector", WORD("inspector")},
                  {"member", WORD("member")},
                  {"press", WORD("press")},
                  {"other", WORD("other")}}},
                {"aliases", WORD("Also written"), FieldType::Text, FieldSearched, {}, {},
                 WORD("Other spellings, separated by semicolons")},
                {"contact", WORD("Contact"), FieldType::Text, FieldSensitive},
                {"public_figure", WORD("Public figure"), FieldType::Flag},
                {"sensitive", WORD("Special-category data"), FieldType::Flag, FieldSensitive},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched | FieldSensitive},
            }};
}

KindDeclaration event()
{
    return {Kind::event, WORD("Event"), WORD("Timeline"), WORD("%n event(s)"), "chronometer",
            WORD("No events yet. The timeline holds events only; letters, inspections and "
                 "papers are dated in their own sections. Add what happened and when."),
            WORD("What happened and when; a date may be uncertain, as in “about March 2016”. "
                 "Letters, inspections and papers are dated in their own sections."),
            true,
            {
                {"happened", WORD("Date"), FieldType::Date, FieldColumn | FieldMainDate},
                {"day_order", WORD("Order within the day"), FieldType::Whole},
                {"evidence", WORD("Why this date"), FieldType::Text, searchedColumn, {}, {},
                 WORD("For example: the weekday fits only 2016")},
                {"source", WORD("Source"), FieldType::Reference, FieldColumn | FieldRepeats, {},
                 {Kind::document, Kind::excerpt, Kind::inspectionExcerpt, Kind::letter}},
                {"source_page", WORD("Page"), FieldType::Whole, FieldColumn | FieldRepeats},
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldColumn | FieldPart | FieldRepeats, {}, {Kind::consultation}},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

KindDeclaration demand()
{
    return {Kind::demand, WORD("Demand or recommendation"), WORD("Demands"),
            WORD("%n demand(s)"), "view-task",
            WORD("No demands yet. Write down what the branch asks for, one at a time."),
            WORD("What the branch asks for, one record a demand: of whom, by when, and how it "
                 "was answered."),
            true,
            {
                {"number", WORD("Number"), FieldType::Whole, FieldColumn},
                {"wording", WORD("What we ask"), FieldType::LongText, FieldSearched},
                {"asked_of", WORD("Asked of"), FieldType::Reference,
                 FieldColumn | FieldRepeats, {},
                 {Kind::party}},
                {"due", WORD("By"), FieldType::Date, FieldColumn | FieldMainDate | FieldRepeats},
                {"state", WORD("State"), FieldType::Choice, FieldColumn,
                 {{"open", WORD("open")},
                  {"agreed", WORD("agreed")},
                  {"partly", WORD("partly agreed")},
                  {"refused", WORD("refused")},
                  {"dodged", WORD("dodged")},
                  {"withdrawn", WORD("withdrawn")}}},
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldColumn | FieldPart | FieldRepeats, {}, {Kind::consultation}},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

KindDeclaration briefing()
{
    return {Kind::briefing, WORD("Briefing"), WORD("Briefings"), WORD("%n briefing(s)"),
            "office-report",
            WORD("No briefings yet. Choose a consultation and write one for the committee."),
            WORD("What a committee is handed on a consultation. Enter opens one beside its "
                 "pages; each quotation is compared with its page before the file is written."),
            true,
            {
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldColumn | FieldPart | FieldRepeats, {}, {Kind::consultation}},
                {"meeting", WORD("For the meeting"), FieldType::Text, searchedColumn},
                {"dated", WORD("Date"), FieldType::Date, FieldColumn | FieldMainDate},
                {"author", WORD("Written by"), FieldType::Text, FieldColumn | FieldRepeats},
                {"summary", WORD("Summary"), FieldType::LongText, FieldSearched, {}, {},
                 WORD("Two lines; without them the consultation’s own summary is used")},
                {"exported", WORD("Last exported"), FieldType::Text,
                 FieldColumn | FieldReadOnly},
                {"choices", WORD("Taken in and left out"), FieldType::Text, FieldHidden},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

KindDeclaration pack()
{
    return {Kind::pack, WORD("Evidence pack"), WORD("Packs"), WORD("%n pack(s)"),
            "package",
            WORD("No packs yet. Select documents and choose Add to pack."),
            WORD("Papers put in order under sections and exported as one numbered PDF with an "
                 "index. Enter opens one."),
            true,
            {
                {"consultation", WORD("Consultation"), FieldType::Reference,
                 FieldColumn | FieldPart | FieldRepeats, {}, {Kind::consultation}},
                {"purpose", WORD("For"), FieldType::Text, searchedColumn | FieldRepeats, {}, {},
                 WORD("The hearing or meeting it is for")},
                {"dated", WORD("Date"), FieldType::Date, FieldColumn | FieldMainDate},
                {"exported", WORD("Last exported"), FieldType::Text,
                 FieldColumn | FieldReadOnly},
                {"notes", WORD("Notes"), FieldType::LongText, FieldSearched},
            }};
}

#undef WORD

// clang-format on

} // namespace

const QList<KindDeclaration> &allKinds()
{
    static const QList<KindDeclaration> kinds = {
        consultation(), staffCount(),        letter(),     inspection(), document(),
        excerpt(),      inspectionExcerpt(), annotation(), demand(),     event(),
        party(),        pack(),              briefing(),
    };
    return kinds;
}

} // namespace LeverArch
