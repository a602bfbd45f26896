/** Whether pictures from elsewhere are shown of the open issue: not until its reader asks. */
export interface Pictures {
  hasPictures: boolean;
  showPictures: (show: boolean) => void;
}
