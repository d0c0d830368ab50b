// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/picturecheck.h"

#include "casefile/casefile.h"
#include "domain/recognition.h"
#include "domain/stores/recordstore.h"
#include "domain/stores/stores.h"
#include "widgets/look.h"
#include "widgets/paper/excerptpicture.h"
#include "widgets/workspace.h"

#include <QCheckBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace LeverArch {

namespace {

/// Screen pixels to a point of the page: 12-point print stands about as high as it does on paper.
constexpr double shownScale = 1.4;
constexpr int tallest = 240;

} // namespace

PictureCheckPanel::PictureCheckPanel(Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_words(Look::quietLabel({}, this)),
      m_picture(new QLabel(this)),
      m_scroll(new QScrollArea(this)),
      m_compared(new QCheckBox(tr("Compared with the picture"), this))
{
    setObjectName(QStringLiteral("pictureCheck"));
    m_picture->setObjectName(QStringLiteral("excerptPicture"));
    m_picture->setAccessibleName(tr("The picture the words were read off"));
    m_scroll->setWidget(m_picture);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, Look::gap);
    layout->setSpacing(Look::half);
    layout->addWidget(Look::subheadingLabel(tr("Read off a picture"), this));
    layout->addWidget(m_words);
    layout->addWidget(m_scroll);
    layout->addWidget(m_compared);
    connect(m_compared, &QCheckBox::clicked, this, &PictureCheckPanel::setCompared);
    hide();
}

PictureCheckPanel::~PictureCheckPanel()
{
    m_reading.cancel();
}

void PictureCheckPanel::setRecord(const Record &record)
{
    const QString state = record.text(PictureCheck::field);
    const bool another = record.id != m_record.id;
    m_record = record;
    setVisible(!state.isEmpty());
    m_compared->setChecked(state == QLatin1String(PictureCheck::compared));
    m_compared->setEnabled(!m_workspace.caseFile().isReadOnly());
    if (!another)
        return;
    m_reading.cancel();
    m_reading = Cancellation();
    m_scroll->hide();
    m_words->setText(tr("The words were recognised by the program, not typed by their author."));
    if (!state.isEmpty())
        load();
}

void PictureCheckPanel::load()
{
    m_workspace.caseFile().readLater<ExcerptPicture>(
        this, [excerpt = m_record.id](const Stores &s) { return readExcerptPicture(s, excerpt); },
        [this](const Result<ExcerptPicture> &piece) {
            if (!piece.ok()) {
                m_words->setText(piece.error().message);
                return;
            }
            m_doubtful = !piece->doubtfulWords.isEmpty();
            if (m_doubtful)
                m_words->setText(tr("Not surely read, and underlined below: %1")
                                     .arg(piece->doubtfulWords.join(QStringLiteral(", "))));
            draw(*piece);
        },
        m_reading);
}

void PictureCheckPanel::draw(const ExcerptPicture &piece)
{
    const double ratio = devicePixelRatioF();
    const double scale = shownScale * ratio * logicalDpiX() / 96.0;
    WorkerPool &workers = m_workspace.pageWorkers();
    // On the paper, not on the window's own colours.
    const QColor line = Look::careful(QPalette(Qt::white));
    runApart<Result<QImage>>(
        m_workspace, this,
        [&workers, piece, scale, line, stop = m_reading] {
            return drawExcerptPicture(workers, piece, scale, line, stop);
        },
        [this, ratio, mine = m_reading](const Result<QImage> &picture) {
            if (mine.isCancelled())
                return;
            if (picture.ok())
                show(*picture, ratio);
            else
                m_words->setText(picture.error().message);
        });
}

void PictureCheckPanel::show(const QImage &picture, double ratio)
{
    QPixmap pixmap = QPixmap::fromImage(picture);
    pixmap.setDevicePixelRatio(ratio);
    m_picture->setPixmap(pixmap);
    m_picture->resize(pixmap.deviceIndependentSize().toSize());
    const int frame = 2 * m_scroll->frameWidth();
    const int height =
        m_picture->height() + frame + m_scroll->horizontalScrollBar()->sizeHint().height();
    m_scroll->setFixedHeight(std::min(tallest, height));
    m_scroll->show();
    Q_EMIT pictureShown();
}

void PictureCheckPanel::setCompared(bool compared)
{
    const QString state = QLatin1String(compared     ? PictureCheck::compared
                                        : m_doubtful ? PictureCheck::doubtful
                                                     : PictureCheck::sure);
    m_workspace.caseFile().actLater(
        compared ? tr("Compare “%1” with the picture").arg(m_record.title)
                 : tr("Take back that “%1” was compared").arg(m_record.title),
        [id = m_record.id, state](Stores &stores) {
            return stores.records().setField(id, QLatin1String(PictureCheck::field), state);
        },
        this,
        [this](const Result<ActionInfo> &done) {
            if (!done.ok())
                m_workspace.showError(done.error());
        });
}

} // namespace LeverArch
