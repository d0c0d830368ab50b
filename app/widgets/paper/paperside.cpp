// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/paper/paperside.h"

#include "domain/kind.h"
#include "widgets/look.h"
#include "widgets/paper/paperpane.h"
#include "widgets/paper/paperdesk.h"
#include "widgets/quietedit.h"
#include "widgets/recordpicker.h"
#include "widgets/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace LeverArch {

PaperSide::PaperSide(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_reader(new PaperDesk(workspace)),
      m_head(new QWidget),
      m_title(new QLabel),
      m_picker(new RecordPicker(workspace.caseFile(), {QLatin1String(Kind::document)}, false)),
      m_version(new QComboBox),
      m_close(Look::flatButton(QStringLiteral("window-close"), tr("Close this side"), m_head))
{
    m_head->setObjectName(QStringLiteral("paperHead"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_picker->setObjectName(QStringLiteral("besidePaper"));
    m_picker->edit()->setAccessibleName(tr("Paper shown at this side"));
    m_version->setObjectName(QStringLiteral("paperVersion"));
    m_version->setAccessibleName(tr("Version"));
    m_close->setToolButtonStyle(Qt::ToolButtonIconOnly);
    auto *row = new QHBoxLayout(m_head);
    row->setContentsMargins(Look::gap, Look::half, Look::gap, Look::half);
    row->setSpacing(Look::gap);
    row->addWidget(m_title, 1);
    row->addWidget(m_picker, 1);
    row->addWidget(m_version);
    row->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_reader, 1);
    setFocusProxy(m_reader);

    connect(m_reader, &PaperDesk::titleChanged, this, &PaperSide::refresh);
    connect(m_close, &QToolButton::clicked, this, &PaperSide::closeWanted);
    connect(m_picker, &RecordPicker::picked, this, [this](Id document) {
        if (document && document != m_reader->document())
            m_reader->open(document);
    });
    connect(m_version, &QComboBox::activated, this, [this](int index) {
        m_reader->open(m_reader->document(), Id(m_version->itemData(index).toLongLong()));
    });
    refresh();
}

void PaperSide::setHead(Head head)
{
    m_kind = head;
    refresh();
}

void PaperSide::askForPaper()
{
    m_reader->pane().setMessage(tr("Type some words of a paper’s title above to open it here."));
    m_picker->edit()->setFocus(Qt::OtherFocusReason);
}

void PaperSide::refresh()
{
    const QString title = m_reader->title();
    m_title->setText(title);
    m_title->setToolTip(title);
    m_title->setVisible(m_kind != Head::Choice);
    m_picker->setVisible(m_kind == Head::Choice);
    m_close->setVisible(m_kind == Head::Choice);
    const QSignalBlocker quiet(m_version);
    m_version->clear();
    if (m_reader->paper()) {
        const StoredPaper &paper = *m_reader->paper();
        m_picker->setRecord(paper.document.id, paper.document.title);
        for (const DocumentVersion &version : paper.versions) {
            m_version->addItem(version.label.isEmpty() ? tr("Version %1").arg(version.number)
                                                       : version.label,
                               version.id.value());
            if (version.id == paper.version.id)
                m_version->setCurrentIndex(m_version->count() - 1);
        }
    }
    m_version->setVisible(m_version->count() > 1);
    m_head->setVisible(m_kind != Head::None || m_version->count() > 1);
}

} // namespace LeverArch
