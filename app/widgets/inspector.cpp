// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inspector.h"

#include "casefile/casefile.h"
#include "widgets/arrivalspanel.h"
#include "widgets/historypanel.h"
#include "widgets/likenesspanel.h"
#include "widgets/linkspanel.h"
#include "widgets/look.h"
#include "widgets/picturecheck.h"
#include "widgets/recordform.h"
#include "widgets/referralspanel.h"
#include "widgets/tagspanel.h"
#include "widgets/workspace.h"

#include <QAction>
#include <QLabel>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

/// In a line of the pane: a label, what it stands for, and the bar to scroll with.
constexpr int lettersAtLeast = 36;

} // namespace

Inspector::Inspector(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_stack(new QStackedLayout(this)),
      m_nothing(new QWidget(this)),
      m_scroll(new QScrollArea(this)),
      m_many(nullptr),
      m_form(new RecordForm(workspace)),
      m_picture(new PictureCheckPanel(workspace)),
      m_likeness(new LikenessPanel(workspace)),
      m_arrivals(new ArrivalsPanel(workspace)),
      m_tags(new TagsPanel(workspace)),
      m_linksPart(nullptr),
      m_links(new LinksPanel(workspace)),
      m_referrals(new ReferralsPanel(workspace)),
      m_history(new HistoryPanel(workspace))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *nothing = new QVBoxLayout(m_nothing);
    nothing->setContentsMargins(Look::group, Look::group, Look::group, Look::group);
    nothing->addWidget(Look::quietLabel(tr("Select something to see what is known of it."), this),
                       0, Qt::AlignTop);
    m_scroll->setWidget(makeBody());
    m_scroll->setAccessibleName(tr("Fields of the record"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_scroll);
    connect(m_likeness, &LikenessPanel::combined, this,
            [this](Id document) { m_workspace.showRecord(document); });
    connect(&workspace.caseFile(), &CaseFile::changed, this, [this] {
        if (m_records.size() == 1)
            load(); // Also when only the title of a record it refers to has changed.
    });
}

QWidget *Inspector::makeBody()
{
    auto *body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    m_form->setNotice(m_likeness);
    m_many = Look::headingLabel({}, body);
    m_many->setWordWrap(true);
    m_many->setMinimumWidth(1);

    m_linksPart = new QWidget(body);
    auto *linksHead = new QHBoxLayout;
    linksHead->addWidget(Look::subheadingLabel(tr("Links"), body), 1);
    if (QAction *add = m_workspace.command(QStringLiteral("record.link"))) {
        QToolButton *button = Look::flatButton(add, body);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        linksHead->addWidget(button);
    }
    auto *links = new QVBoxLayout(m_linksPart);
    links->setContentsMargins({});
    links->setSpacing(Look::half);
    links->addLayout(linksHead);
    links->addWidget(m_links);
    links->addSpacing(Look::gap);
    links->addWidget(m_referrals);
    links->addWidget(m_history);

    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(Look::group, Look::gap + Look::half, Look::gap + Look::half,
                               Look::group);
    layout->setSpacing(Look::half);
    layout->addWidget(m_many);
    layout->addWidget(m_form);
    layout->addWidget(m_picture);
    layout->addWidget(m_arrivals);
    layout->addSpacing(Look::gap);
    layout->addWidget(Look::separator(body));
    layout->addSpacing(Look::half);
    layout->addWidget(Look::subheadingLabel(tr("Tags"), body));
    layout->addWidget(m_tags);
    layout->addSpacing(Look::gap);
    layout->addWidget(m_linksPart);
    layout->addStretch(1);
    return body;
}

QSize Inspector::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * lettersAtLeast, QWidget::minimumSizeHint().height()};
}

void Inspector::setRecords(const QList<Id> &records, bool facts)
{
    if (m_records == records && m_facts == facts)
        return;
    commit();
    m_records = records;
    m_facts = facts;
    if (records.isEmpty()) {
        showNothing();
        return;
    }
    const bool one = records.size() == 1;
    m_many->setVisible(!one || !facts);
    m_form->setVisible(one && facts);
    m_linksPart->setVisible(one);
    if (!one)
        showBesides({});
    m_tags->setRecords(records);
    m_stack->setCurrentWidget(m_scroll);
    m_scroll->ensureVisible(0, 0);
    if (!one) {
        m_many->setText(countedRecords(m_workspace, records));
        return;
    }
    m_links->setRecord(records.first());
    m_referrals->setRecord(records.first());
    m_history->setRecord(records.first());
    load();
}

void Inspector::load()
{
    const auto rows = readRows(m_workspace.caseFile().read(), m_records);
    if (!rows.ok())
        m_workspace.showError(rows.error());
    else if (rows->isEmpty())
        showNothing();
    else
        showRow(rows->first());
}

void Inspector::showRow(const RecordRow &row)
{
    if (m_facts)
        m_form->setRow(row);
    else
        m_many->setText(Look::breakable(row.record.title));
    showBesides(row.record);
}

/// What hangs on the kind of the one record.
void Inspector::showBesides(const Record &record)
{
    m_picture->setRecord(record);
    m_likeness->setRecord(m_facts ? record : Record()); // Where it shows none, the page offers it.
    m_arrivals->setRecord(record);
}

void Inspector::showNothing()
{
    m_records.clear();
    m_stack->setCurrentWidget(m_nothing);
}

void Inspector::commit()
{
    if (m_records.size() == 1 && m_facts)
        m_form->commitAll();
}

bool Inspector::focusField(const QString &field)
{
    return m_records.size() == 1 && m_facts && m_form->focusField(field);
}

void Inspector::startTagging()
{
    if (!m_records.isEmpty())
        m_tags->startAdding();
}

} // namespace LeverArch
