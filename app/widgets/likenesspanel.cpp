// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/likenesspanel.h"

#include "casefile/casefile.h"
#include "casefile/laterpaper.h"
#include "domain/kind.h"
#include "domain/stores/likenessstore.h"
#include "domain/stores/linkstore.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/comparison/comparisondialog.h"
#include "widgets/flowlayout.h"
#include "widgets/look.h"
#include "widgets/marks/newversiondialog.h"
#include "widgets/workspace.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace LeverArch {

namespace {

constexpr int mostOffered = 3;

Result<QList<LikePaper>> likePapers(const Stores &stores, Id document)
{
    QList<LikePaper> papers;
    LEVERARCH_ASSIGN(const QList<Likeness> found, stores.likenesses().like(document, mostOffered));
    for (const Likeness &one : found) {
        LikePaper paper;
        LEVERARCH_ASSIGN(paper.other, stores.records().record(one.document));
        paper.resemblance = one.resemblance;
        LEVERARCH_ASSIGN(paper.isLater, isLaterPaper(stores, one.document, document));
        papers.append(paper);
    }
    return papers;
}

QString newerVersion(const QString &title)
{
    return LikenessPanel::tr("“%1” is the newer version…").arg(title);
}

/// For a button, where an ampersand marks a key.
QString shortened(const QString &title, const QFontMetrics &metrics)
{
    constexpr int letters = 28;
    const QString text =
        metrics.elidedText(title, Qt::ElideMiddle, metrics.averageCharWidth() * letters);
    return QString(text).replace(u'&', QLatin1String("&&"));
}

int percent(double resemblance)
{
    return std::min(99, int(std::lround(resemblance * 100))); // The bytes differ.
}

} // namespace

bool LikePaper::looksLike(const LikePaper &paper) const
{
    return other.id == paper.other.id && other.title == paper.other.title &&
           isLater == paper.isLater && percent(resemblance) == percent(paper.resemblance);
}

LikenessPanel::LikenessPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent), m_workspace(workspace), m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("likeness"));
    m_layout->setContentsMargins(0, 0, 0, Look::gap);
    m_layout->setSpacing(Look::half);
    hide();
}

void LikenessPanel::setRecord(const Record &record)
{
    const bool isPaper = record.kind == QLatin1String(Kind::document) && !record.trashed;
    if (!isPaper || record.id != m_record.id)
        hide();
    m_record = record;
    if (isPaper)
        load();
    else
        m_reading.renew();
}

void LikenessPanel::load()
{
    m_workspace.caseFile().readLater<QList<LikePaper>>(
        this, [document = m_record.id](const Stores &stores) { return likePapers(stores, document); },
        [this](const Result<QList<LikePaper>> &found) {
            if (found.ok())
                show(*found);
            else
                m_workspace.showError(found.error());
        },
        m_reading.renew());
}

void LikenessPanel::show(const QList<LikePaper> &papers)
{
    // Read anew with every change of the case file, and mostly the same: the buttons stay, and with
    // them whoever stands on one.
    const bool same = m_offers && m_offeredFor == m_record.id &&
                      std::equal(papers.begin(), papers.end(), m_papers.begin(), m_papers.end(),
                                 [](const LikePaper &a, const LikePaper &b) {
                                     return a.looksLike(b);
                                 });
    if (!same) {
        m_offeredFor = m_record.id;
        m_papers = papers;
        makeOffers();
    }
    setVisible(!papers.isEmpty());
    fit();
    Q_EMIT shown();
}

void LikenessPanel::makeOffers()
{
    const QWidget *focused = m_offers ? m_offers->focusWidget() : nullptr;
    const QString kept = focused && focused->hasFocus() ? focused->objectName() : QString();
    delete m_offers;
    m_offers = new QWidget(this);
    auto *column = new QVBoxLayout(m_offers);
    column->setContentsMargins({});
    column->setSpacing(Look::gap);
    for (const LikePaper &paper : std::as_const(m_papers))
        column->addWidget(makeOffer(paper));
    m_layout->addWidget(m_offers);
    m_offers->show();
    if (auto *button = kept.isEmpty() ? nullptr : m_offers->findChild<QToolButton *>(kept))
        button->setFocus(Qt::OtherFocusReason);
}

void LikenessPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// A form gives a row the height it asks for, whatever its words need at this width.
void LikenessPanel::fit()
{
    const int height = m_layout->hasHeightForWidth() ? m_layout->heightForWidth(width())
                                                     : m_layout->sizeHint().height();
    if (height > 0 && height != minimumHeight())
        setFixedHeight(height);
}

QWidget *LikenessPanel::makeOffer(const LikePaper &paper)
{
    auto *offer = new QWidget(m_offers);
    auto *sentence = new QLabel(
        Look::breakable(tr("Nearly the same as “%1” (%2 % of the wording).")
                            .arg(paper.other.title, QString::number(percent(paper.resemblance)))),
        offer);
    sentence->setTextFormat(Qt::PlainText);
    sentence->setWordWrap(true);
    sentence->setMinimumWidth(1);
    auto *buttons = new FlowLayout(nullptr, Look::half);
    const auto button = [&](const char *name, const QString &text, auto does) {
        QToolButton *made = Look::flatButton({}, text, offer);
        made->setObjectName(QLatin1String(name));
        made->setToolButtonStyle(Qt::ToolButtonTextOnly);
        connect(made, &QToolButton::clicked, this, does);
        buttons->addWidget(made);
        return made;
    };
    const bool writable = !m_workspace.caseFile().isReadOnly();
    button("likeness.compare", tr("Compare…"), [this, paper] { compare(paper); });
    QToolButton *version =
        button("likeness.version",
               paper.isLater ? newerVersion(shortened(paper.other.title, fontMetrics()))
                             : tr("This paper is the newer version…"),
               [this, paper] { combine(paper); });
    version->setEnabled(writable);
    if (paper.isLater)
        version->setToolTip(newerVersion(paper.other.title));
    button("likeness.apart", tr("Not the same"), [this, paper] { keepApart(paper); })
        ->setEnabled(writable);
    auto *column = new QVBoxLayout(offer);
    column->setContentsMargins({});
    column->setSpacing(Look::half);
    column->addWidget(sentence);
    column->addLayout(buttons);
    return offer;
}

void LikenessPanel::compare(const LikePaper &paper)
{
    auto *dialog = ComparisonDialog::ofPapers(m_workspace, paper.isLater ? m_record.id : paper.other.id,
                                              paper.isLater ? paper.other.id : m_record.id, this);
    if (!dialog)
        return;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void LikenessPanel::combine(const LikePaper &paper)
{
    const Record &later = paper.isLater ? paper.other : m_record;
    const Record &earlier = paper.isLater ? m_record : paper.other;
    auto *dialog = new NewVersionDialog(m_workspace, later.id, later.title, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offer(earlier.id, earlier.title);
    connect(dialog, &NewVersionDialog::done, this, &LikenessPanel::combined);
    dialog->open();
}

void LikenessPanel::keepApart(const LikePaper &paper)
{
    Link link;
    link.from = m_record.id;
    link.to = paper.other.id;
    link.relation = QStringLiteral("not_version_of");
    m_workspace.caseFile().actLater(
        tr("Say that “%1” is not a version of “%2”").arg(m_record.title, paper.other.title),
        [link](Stores &stores) -> Result<void> {
            LEVERARCH_TRY(stores.links().add(link));
            return {};
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (!done.ok())
                m_workspace.showError(done.error());
        });
}

} // namespace LeverArch
