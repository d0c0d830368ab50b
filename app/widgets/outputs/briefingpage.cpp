// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/outputs/briefingpage.h"

#include "casefile/casefile.h"
#include "domain/briefingchoices.h"
#include "domain/kind.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "models/recordrow.h"
#include "outputs/briefing.h"
#include "widgets/look.h"
#include "widgets/outputs/choicelist.h"
#include "widgets/outputs/outputpreview.h"
#include "widgets/recordform.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

OutputPage::Words briefingWords()
{
    return {QLatin1String(Kind::briefing),
            BriefingPage::tr("&Briefing"),
            BriefingPage::tr("Making the briefing"),
            BriefingPage::tr("Export PDF …"),
            QStringLiteral("export-briefing"),
            BriefingPage::tr("Save the briefing"),
            BriefingPage::tr("Briefing saved as %1."),
            BriefingPage::tr("Note of the export of %1"),
            BriefingPage::tr("Every quotation and figure in it has been checked.")};
}

Result<QList<RecordRow>> partsOf(const Stores &stores, Id consultation, const QStringList &kinds)
{
    RecordQuery query;
    query.kinds = kinds;
    query.partOf = consultation;
    LEVERARCH_ASSIGN(const auto ids, stores.records().find(query));
    return readRows(stores, ids);
}

ChoiceList::Line quotationLine(const RecordRow &row, const BriefingChoices &choices)
{
    const Record &record = row.record;
    const QString paper = row.titles.value(record.reference("document"));
    const int page = record.values.value(QStringLiteral("page")).toInt();
    return {record.id, record.title,
            page > 0 ? BriefingPage::tr("%1, p. %2").arg(paper, QString::number(page)) : paper,
            choices.of(record.id).value_or(
                record.values.value(QStringLiteral("in_briefing")).toBool())};
}

ChoiceList::Line figureLine(const RecordRow &row, const BriefingChoices &choices)
{
    const KindDeclaration *kind = findKind(row.record.kind);
    const auto shown = [&](const char *field) {
        const FieldDeclaration *declared = kind->field(QLatin1String(field));
        return declared ? displayField(row, *declared) : QString();
    };
    const QString number = QStringLiteral("%1 %2").arg(shown("value"), shown("unit")).simplified();
    return {row.record.id, QStringLiteral("%1 – %2").arg(number, row.record.title), shown("source"),
            choices.of(row.record.id)
                .value_or(row.record.values.value(QStringLiteral("key_figure")).toBool())};
}

} // namespace

struct BriefingPage::Contents
{
    RecordRow briefing;
    QList<RecordRow> quotations;
    QList<RecordRow> figures;
};

BriefingPage::BriefingPage(Workspace &workspace, Id briefing, QWidget *parent)
    : OutputPage(workspace, briefing, briefingWords(), parent),
      m_form(new RecordForm(workspace)),
      m_noConsultation(Look::quietLabel(
          tr("Choose the consultation above; its quotations and counts then appear here."), this)),
      m_quotations(new ChoiceList(tr("Quotations in this briefing"))),
      m_figures(new ChoiceList(tr("Key figures of this briefing")))
{
    setObjectName(QStringLiteral("briefingPage"));
    m_quotations->setObjectName(QStringLiteral("briefingQuotations"));
    m_figures->setObjectName(QStringLiteral("briefingFigures"));
    auto *panel = new QWidget;
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    column->setSpacing(Look::gap);
    column->addWidget(m_form);
    column->addWidget(m_noConsultation);
    column->addSpacing(Look::gap);
    column->addWidget(Look::subheadingLabel(tr("Quotations"), panel));
    column->addWidget(m_quotations);
    column->addSpacing(Look::gap);
    column->addWidget(Look::subheadingLabel(tr("Figures printed large"), panel));
    column->addWidget(m_figures);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(panel);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(280);
    panel->setAutoFillBackground(true);
    panel->setBackgroundRole(QPalette::Base);
    setPanel(scroll);

    const auto open = [this](Id chosen) {
        Place place;
        place.record = chosen;
        this->workspace().goTo(place);
    };
    connect(m_quotations, &ChoiceList::opened, this, open);
    connect(m_figures, &ChoiceList::opened, this, open);
    connect(m_quotations, &ChoiceList::ticked, this, &BriefingPage::setUsed);
    connect(m_figures, &ChoiceList::ticked, this, &BriefingPage::setUsed);
    refresh();
}

BriefingPage::~BriefingPage()
{
    m_reading.cancel();
}

OutputMaker BriefingPage::maker() const
{
    return [briefing = record()](const Stores &stores, WorkerPool &workers, const Clock &clock,
                                 Progress &progress, Cancellation cancellation) -> Result<Output> {
        // The form may have been changed since it was last shown; the record is what counts.
        LEVERARCH_ASSIGN(const Record now, stores.records().record(briefing));
        const Id consultation = now.reference("consultation");
        if (!consultation) {
            return Error{Error::Code::Invalid,
                         BriefingPage::tr("Choose the consultation this briefing is about."),
                         {}};
        }
        return makeBriefing(stores, workers, clock, {consultation, briefing, now.audience},
                            progress, std::move(cancellation));
    };
}

bool BriefingPage::focusField(const QString &field)
{
    return m_form->focusField(field);
}

void BriefingPage::settle()
{
    m_form->commitAll();
}

Result<BriefingPage::Contents> BriefingPage::read(const Stores &stores, Id briefing)
{
    Contents contents;
    LEVERARCH_ASSIGN(const auto rows, readRows(stores, {briefing}));
    if (rows.isEmpty())
        return Error{Error::Code::NotFound, tr("This briefing is not there any more."), {}};
    contents.briefing = rows.first();
    const Id consultation = contents.briefing.record.reference("consultation");
    if (!consultation)
        return contents;
    LEVERARCH_ASSIGN(contents.quotations, partsOf(stores, consultation,
                                                  {QLatin1String(Kind::excerpt),
                                                   QLatin1String(Kind::inspectionExcerpt)}));
    LEVERARCH_ASSIGN(contents.figures,
                     partsOf(stores, consultation, {QLatin1String(Kind::staffCount)}));
    return contents;
}

void BriefingPage::refresh()
{
    m_reading.cancel();
    m_reading = Cancellation();
    workspace().caseFile().readLater<Contents>(
        this, [briefing = record()](const Stores &stores) { return read(stores, briefing); },
        [this](const Result<Contents> &answer) {
            if (answer.ok())
                showContents(*answer);
            else if (answer.error().code != Error::Code::Cancelled)
                preview().showProblem(answer.error().message);
        },
        m_reading);
}

void BriefingPage::showContents(const Contents &contents)
{
    m_form->setRow(contents.briefing);
    m_noConsultation->setVisible(contents.briefing.record.reference("consultation").isNull());
    const auto choices = BriefingChoices::fromText(contents.briefing.record.text("choices"));
    QList<ChoiceList::Line> quotations;
    for (const RecordRow &row : contents.quotations)
        quotations.append(quotationLine(row, choices));
    QList<ChoiceList::Line> figures;
    for (const RecordRow &row : contents.figures)
        figures.append(figureLine(row, choices));
    m_quotations->setLines(quotations);
    m_figures->setLines(figures);
}

void BriefingPage::setUsed(Id chosen, bool used)
{
    workspace().caseFile().actLater(
        used ? tr("Use in the briefing") : tr("Leave out of the briefing"),
        [briefing = record(), chosen, used](Stores &stores) -> Result<void> {
            LEVERARCH_ASSIGN(const Record now, stores.records().record(briefing));
            auto choices = BriefingChoices::fromText(now.text("choices"));
            choices.set(chosen, used);
            return stores.records().setField(briefing, QStringLiteral("choices"), choices.toText());
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (!done.ok())
                workspace().showError(done.error(), place());
        });
}

} // namespace LeverArch
